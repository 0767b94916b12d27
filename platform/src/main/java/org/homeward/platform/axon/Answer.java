package org.homeward.platform.axon;

import java.util.List;
import java.util.Objects;

/**
 * An answer other than "accepted", as the details of an exception: only they cross processes.
 *
 * @param kind which answer
 * @param code the stable public code of the reason, if the kind has one
 * @param reason the values of the reason, as JSON, if the kind has one
 * @param nextSteps what is possible instead, as names of commands, if the kind has any
 * @param version the version of the stream, if the kind has one
 */
public record Answer(Kind kind, String code, String reason, List<String> nextSteps, long version) {
    /** The answers there are. */
    public enum Kind {
        REFUSED,
        STALE,
        KEY_REUSED,
        NOT_PERMITTED,
        NOT_FOUND,
        TOO_MANY_REFUSALS,
        /** Another process decided on the stream meanwhile; the same command may be sent again at once. */
        OVERTAKEN,
        UNAVAILABLE
    }

    public Answer {
        nextSteps = List.copyOf(Objects.requireNonNullElse(nextSteps, List.of()));
    }

    /** An answer that needs no words. */
    static Answer of(Kind kind) {
        return new Answer(kind, "", "", List.of(), 0);
    }
}
