package org.homeward.command.casework.rules;

import java.time.LocalDate;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.Lodging;

/** What is arranged around the person: money, bed, seat and journey. */
record Journey(
        FundingPlace funding,
        Lodging lodging,
        Booking booking,
        int noShows,
        LocalDate departedOn,
        LocalDate arrivedOn) {

    static final Journey NONE = new Journey(
            new FundingPlace.None(), new Lodging.None(), new Booking.None(), 0, LocalDate.MIN, LocalDate.MIN);

    Journey with(FundingPlace place) {
        return new Journey(place, lodging, booking, noShows, departedOn, arrivedOn);
    }

    Journey with(Lodging stay) {
        return new Journey(funding, stay, booking, noShows, departedOn, arrivedOn);
    }

    Journey with(Booking seat) {
        return new Journey(funding, lodging, seat, noShows, departedOn, arrivedOn);
    }

    Journey missed(int times) {
        return new Journey(funding, lodging, new Booking.None(), times, departedOn, arrivedOn);
    }

    Journey departed(LocalDate day) {
        return new Journey(funding, lodging, booking, noShows, day, arrivedOn);
    }

    Journey arrived(LocalDate day) {
        return new Journey(funding, lodging, booking, noShows, departedOn, day);
    }

    boolean isFunded() {
        return funding instanceof FundingPlace.At;
    }
}
