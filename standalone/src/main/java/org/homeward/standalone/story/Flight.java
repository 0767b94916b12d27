package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.Optional;
import org.homeward.kernel.identity.MovementId;

/**
 * A flight with the number of people who depart on it.
 *
 * @param number its place among all flights
 * @param movementId its movement
 * @param country where it goes
 * @param from the airport it leaves from
 * @param charter whether it is chartered as a whole
 * @param day the day it leaves
 * @param persons how many depart on it
 * @param cancelled the same flight as planned first, if that did not take place
 */
record Flight(
        int number,
        MovementId movementId,
        Country country,
        String from,
        boolean charter,
        LocalDate day,
        int persons,
        Optional<Cancelled> cancelled) {
    /** A flight that did not take place. */
    record Cancelled(MovementId movementId, LocalDate day) {}

    Flight insteadOf(Cancelled other) {
        return new Flight(number, movementId, country, from, charter, day, persons, Optional.of(other));
    }

    /** The flight on which some more people travel. */
    boolean isWithin(LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
