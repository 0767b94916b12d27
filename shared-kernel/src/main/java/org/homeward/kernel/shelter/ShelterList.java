package org.homeward.kernel.shelter;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.identity.ShelterId;

/**
 * All shelters, by name.
 *
 * @param rows the shelters
 * @param position the position of the last event the list has seen; -1 before the first
 */
public record ShelterList(List<Row> rows, long position) {
    public ShelterList {
        rows = List.copyOf(rows);
    }

    /**
     * One shelter.
     *
     * @param shelterId the shelter
     * @param name its name
     * @param openedOn the day it opened
     * @param beds its beds, by state
     * @param waiting how many wait for a bed
     */
    public record Row(ShelterId shelterId, String name, LocalDate openedOn, BedCount beds, int waiting) {}
}
