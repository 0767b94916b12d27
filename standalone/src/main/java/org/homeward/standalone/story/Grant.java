package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.List;

/**
 * The places that a claim got.
 *
 * @param agreement where
 * @param day when
 * @param declined when they had been asked for in vain
 */
record Grant(Agreement agreement, LocalDate day, List<Declined> declined) {
    /** A request that found the agreement full. */
    record Declined(Agreement agreement, LocalDate day) {}
}
