package org.homeward.kernel.shelter;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.identity.ShelterId;

/**
 * How full a shelter was, night by night.
 *
 * @param shelterId the shelter
 * @param days the days, the earliest first
 * @param position the position of the last event that counts; -1 before the first
 */
public record Occupancy(ShelterId shelterId, List<Day> days, long position) {
    public Occupancy {
        days = List.copyOf(days);
    }

    /**
     * One day and the night after it.
     *
     * @param date the day
     * @param beds the beds of the shelter, blocked ones included
     * @param blocked the beds that could not be used
     * @param residents the stays that cover the night
     * @param admitted the stays that began on the day
     * @param discharged the stays that ended on the day
     */
    public record Day(LocalDate date, int beds, int blocked, int residents, int admitted, int discharged) {}
}
