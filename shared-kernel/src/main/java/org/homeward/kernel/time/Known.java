package org.homeward.kernel.time;

import java.time.Instant;

/** Up to what moment recorded events are taken into account: the known time of an answer. */
public sealed interface Known {
    /** Everything recorded so far. */
    Known LATEST = new Latest();

    /** Everything recorded so far. */
    record Latest() implements Known {}

    /**
     * The events up to a position.
     *
     * @param position the place of the last event taken into account; 0 for none
     */
    record UpTo(long position) implements Known {
        public UpTo {
            if (position < 0) {
                throw new IllegalArgumentException("a position is not negative");
            }
        }
    }

    /**
     * The longest beginning of the history that was recorded at an instant.
     *
     * @param instant the instant
     */
    record At(Instant instant) implements Known {}

    /**
     * Reads the text form: nothing for the latest, a position, an instant such as {@code 2009-04-15T10:00:00Z}, or a day
     * such as {@code 2009-04-15}, which means its end where the programme operates.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Known parse(String text) {
        if (text.isEmpty()) {
            return LATEST;
        }
        return KnownText.parse(text);
    }
}
