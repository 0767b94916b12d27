package org.homeward.command.casework.rules;

import java.time.LocalDate;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.Lodging;
import org.homeward.kernel.identity.AgreementId;

/** What is arranged around the person: money, bed, seat and journey. */
record Journey(
        FundingPlace funding,
        LocalDate fundedUntil,
        Lodging lodging,
        Booking booking,
        int noShows,
        LocalDate departedOn,
        LocalDate arrivedOn) {

    static final Journey NONE = new Journey(
            new FundingPlace.None(),
            LocalDate.MIN,
            new Lodging.None(),
            new Booking.None(),
            0,
            LocalDate.MIN,
            LocalDate.MIN);

    Journey funded(AgreementId agreement, LocalDate until) {
        return new Journey(new FundingPlace.At(agreement), until, lodging, booking, noShows, departedOn, arrivedOn);
    }

    Journey unfunded() {
        return new Journey(new FundingPlace.None(), LocalDate.MIN, lodging, booking, noShows, departedOn, arrivedOn);
    }

    Journey with(Lodging stay) {
        return new Journey(funding, fundedUntil, stay, booking, noShows, departedOn, arrivedOn);
    }

    Journey with(Booking seat) {
        return new Journey(funding, fundedUntil, lodging, seat, noShows, departedOn, arrivedOn);
    }

    Journey missed(int times) {
        return new Journey(funding, fundedUntil, lodging, new Booking.None(), times, departedOn, arrivedOn);
    }

    Journey departed(LocalDate day) {
        return new Journey(funding, fundedUntil, lodging, booking, noShows, day, arrivedOn);
    }

    Journey arrived(LocalDate day) {
        return new Journey(funding, fundedUntil, lodging, booking, noShows, departedOn, day);
    }

    boolean hasDeparted() {
        return departedOn.isAfter(LocalDate.MIN);
    }

    boolean isFunded() {
        return funding instanceof FundingPlace.At;
    }
}
