package org.homeward.platform.messaging;

import java.util.List;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.message.Rejection;

/** A rule refused the command; the refusal is stored. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;
    private final transient List<String> nextSteps;
    private final long version;

    /** Refused for this reason by a stream of this version, where these steps are possible instead. */
    public Refused(Rejection rejection, List<String> nextSteps, long version) {
        super(MessageNames.codeOf(rejection.getClass()), null, false, false);
        this.rejection = rejection;
        this.nextSteps = List.copyOf(nextSteps);
        this.version = version;
    }

    /** The stable public code of the reason. */
    public String code() {
        return MessageNames.codeOf(rejection.getClass());
    }

    /** The reason. */
    public Rejection rejection() {
        return rejection;
    }

    /** What is possible instead, as names of commands. */
    public List<String> nextSteps() {
        return nextSteps;
    }

    /** The version of the stream that refused. */
    public long version() {
        return version;
    }
}
