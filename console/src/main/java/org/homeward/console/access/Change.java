package org.homeward.console.access;

import java.time.Instant;

/**
 * A change of a user's rights.
 *
 * @param kind what changed
 * @param at when
 */
record Change(Kind kind, Instant at) {
    /** What can change. */
    enum Kind {
        ADDED,
        RESET,
        DISABLED
    }
}
