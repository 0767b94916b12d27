package org.homeward.kernel.message;

/** Carries a {@link Rejection} out of a decision. It has no stack trace: a refusal is an answer, not a fault. */
public final class CommandRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    /** Refuses the command being decided for the given reason. */
    public CommandRejected(Rejection rejection) {
        super(MessageNames.codeOf(rejection.getClass()), null, false, false);
        this.rejection = rejection;
    }

    /** The reason. */
    public Rejection rejection() {
        return rejection;
    }
}
