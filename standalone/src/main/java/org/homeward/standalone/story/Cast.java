package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who is in the story: the flights, everybody who had money or was promised it, and the agreements that paid.
 *
 * @param timeline the dates
 * @param flights the flights
 * @param parties the people who departed or had money, and those who hope for it at the end
 * @param agreements the agreements
 * @param shares who got which place
 * @param people invents them
 */
record Cast(
        Timeline timeline,
        List<Flight> flights,
        List<Party> parties,
        Agreements agreements,
        Purse.Shares shares,
        People people) {
    private static final LocalDate SECOND_FUNDING = LocalDate.of(2008, 11, 10);

    static Cast of(Timeline timeline, Chance chance) {
        var flights = Flights.of(timeline, chance.branch("flights"));
        var parties = Stream.concat(
                        Parties.of(flights, chance.branch("parties")).stream(),
                        Parties.hopeful(chance.branch("hopeful")).stream())
                .toList();
        var claims = Claims.of(parties);
        var first = Places.heldBefore(Timeline.MONEY_ENDS, claims);
        var agreements = Agreements.of(timeline, first, Places.heldBefore(SECOND_FUNDING, claims));
        return new Cast(
                timeline,
                flights,
                parties,
                agreements,
                Purse.share(agreements, claims),
                new People(chance.branch("people")));
    }
}
