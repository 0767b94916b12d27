package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.List;
import org.homeward.standalone.story.Household.Makeup;

/**
 * People who travel together, or would have.
 *
 * @param number the number of the first of them
 * @param flight their flight
 * @param booked the flight they are booked on first; another one if they miss it
 * @param course what happens to them on the way
 * @param makeup who they are
 * @param priority the lowest priority any of them has
 * @param chance the luck of the party
 */
record Party(int number, Flight flight, Flight booked, Course course, Makeup makeup, int priority, Chance chance) {
    int size() {
        return makeup.size();
    }

    /** The day for which everything is prepared first, on the place that is kept. */
    LocalDate preparedFor() {
        var prepared = course == Course.TURNED_BACK_AT_GATE ? flight : booked;
        return prepared.cancelled().map(Flight.Cancelled::day).orElse(prepared.day());
    }

    Country country() {
        return flight.country();
    }

    /** Its people, who asked on this day. */
    List<Person> members(People people, Timeline timeline, LocalDate enquired) {
        var papersNeeded = flight.isWithin(timeline.noteYear(), timeline.note());
        return new Household(number, country(), makeup, papersNeeded, priority, chance).members(people, enquired);
    }
}
