package org.homeward.kernel.message;

import java.util.List;

/** Carries a {@link Rejection} out of a decision. It has no stack trace: a refusal is an answer, not a fault. */
public final class CommandRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;
    private final transient List<String> nextSteps;

    /** Refuses the command being decided for the given reason. */
    public CommandRejected(Rejection rejection) {
        this(rejection, rejection.nextSteps());
    }

    /** Refuses the command being decided for the given reason, and says what is possible instead. */
    public CommandRejected(Rejection rejection, List<String> nextSteps) {
        super(MessageNames.codeOf(rejection.getClass()), null, false, false);
        this.rejection = rejection;
        this.nextSteps = List.copyOf(nextSteps);
    }

    /** The reason. */
    public Rejection rejection() {
        return rejection;
    }

    /** What is possible instead, as names of commands; empty when there is nothing or the rule cannot know. */
    public List<String> nextSteps() {
        return nextSteps;
    }
}
