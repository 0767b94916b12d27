package org.homeward.query.shelter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.shelter.Occupancy;

/**
 * How full a shelter was on each day.
 *
 * @param openedOn the day it opened; before it has no beds
 * @param beds its beds
 * @param stays its stays
 * @param blocks what happened to its beds, in order
 */
record Nights(LocalDate openedOn, int beds, List<Stay> stays, List<Block> blocks) {
    static final Comparator<Block> IN_ORDER = Comparator.comparingLong(Block::number);

    /** The days from the first to the last. */
    List<Occupancy.Day> between(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).map(this::on).toList();
    }

    private Occupancy.Day on(LocalDate day) {
        return new Occupancy.Day(
                day,
                day.isBefore(openedOn) ? 0 : beds,
                blockedOn(day).size(),
                count(stays.stream().filter(stay -> stay.coversNightOf(day)).count()),
                count(stays.stream()
                        .filter(stay -> stay.admittedOn().equals(day))
                        .count()),
                count(stays.stream()
                        .filter(stay -> stay.dischargedOn().equals(Optional.of(day)))
                        .count()));
    }

    private Set<String> blockedOn(LocalDate day) {
        var blocked = new HashSet<String>();
        for (var block : blocks) {
            if (!block.on().isAfter(day)) {
                if (block.blocked()) {
                    blocked.add(block.bed());
                } else {
                    blocked.remove(block.bed());
                }
            }
        }
        return blocked;
    }

    private static int count(long found) {
        return Math.toIntExact(found);
    }
}
