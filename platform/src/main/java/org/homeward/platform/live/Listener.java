package org.homeward.platform.live;

import java.time.Duration;
import java.util.OptionalLong;
import org.homeward.kernel.security.Actor;

/**
 * Who listens on a stream, and how.
 *
 * @param actor who listens
 * @param longest after what time the stream ends, so that the rights are checked again
 * @param whenFull what happens when the actor has too many streams
 * @param seen the position up to which the listener has seen the document
 */
public record Listener(Actor actor, Duration longest, WhenFull whenFull, OptionalLong seen) {
    /** What happens when an actor opens more streams than one may have. */
    public enum WhenFull {
        /** The new stream is refused. */
        REFUSE,
        /** The oldest stream ends: a browser that went to another page leaves some behind. */
        OLDEST_GIVES_WAY
    }

    /** The same, who has seen the document up to a position that a header or an address names. */
    public Listener hasSeen(String position) {
        return position.matches("\\d{1,18}")
                ? new Listener(actor, longest, whenFull, OptionalLong.of(Long.parseLong(position)))
                : this;
    }
}
