package org.homeward.query.shelter;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stay of a guest who moved in.
 *
 * @param shelter the shelter
 * @param admittedOn the first day
 * @param dischargedOn the last day; the night after it is not covered
 */
public record Stay(String shelter, LocalDate admittedOn, Optional<LocalDate> dischargedOn) {
    /** Whether the guest slept there in the night after a day. */
    boolean coversNightOf(LocalDate day) {
        return !day.isBefore(admittedOn) && dischargedOn.map(day::isBefore).orElse(true);
    }
}
