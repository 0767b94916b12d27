package org.homeward.standalone.story;

import java.time.LocalDate;

/**
 * What a party needs of the funding.
 *
 * @param number tells claims apart; the lower goes first
 * @param places how many places
 * @param country where the people go
 * @param group whether they belong to the group with a package of its own
 * @param wanted the day on which the places are needed
 * @param latest the last day on which they are of use
 * @param departure the day of the flight
 * @param keptDays after how many days the places are given back, at the latest at departure; 0 if they are used
 */
record Claim(
        int number,
        int places,
        Country country,
        boolean group,
        LocalDate wanted,
        LocalDate latest,
        LocalDate departure,
        int keptDays) {
    /** After so many days a place ends by itself, with or without a flight. */
    static final int UNTIL_THE_PLACE_ENDS = 90;

    /** The same for another flight. */
    Claim departing(LocalDate day) {
        return new Claim(number, places, country, group, wanted, latest, day, keptDays);
    }

    /** Whether the places are given back. */
    boolean isGivenBack() {
        return keptDays > 0;
    }

    /** The day on which places got on another day are given back. */
    LocalDate givenBackOn(LocalDate got) {
        var day = Purse.exceptRace(got.plusDays(keptDays));
        return day.isAfter(departure) && keptDays != UNTIL_THE_PLACE_ENDS ? departure : day;
    }

    /** Whether the people are still preparing when the story ends. */
    boolean isHopeful() {
        return departure.isAfter(Timeline.END);
    }
}
