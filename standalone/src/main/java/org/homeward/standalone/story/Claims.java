package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every party needs of the funding, and when. */
final class Claims {
    private static final int LONGEST_HELD = 86;
    private static final LocalDate LAST_WISH = LocalDate.of(2010, 3, 7);
    private static final LocalDate HOPEFUL_FROM = LocalDate.of(2010, 1, 13);
    private static final int UNTIL_DEPARTURE = 1000;
    private static final int SECOND_WISH_AFTER = 24;

    private Claims() {}

    /** The number of the claim with which a party departs, or would. */
    static int main(Party party) {
        return 2 * party.number() + 1;
    }

    /** The number of the claim that a party gave up before. */
    static int first(Party party) {
        return 2 * party.number();
    }

    static List<Claim> of(List<Party> parties) {
        var claims = new ArrayList<Claim>();
        for (var party : parties) {
            var wanted = wanted(party);
            claims.add(claim(party, main(party), wanted, latest(party), kept(party)));
            first(party, wanted).ifPresent(claims::add);
        }
        return List.copyOf(claims);
    }

    private static Optional<Claim> first(Party party, LocalDate wanted) {
        if (party.course() == Course.TURNED_BACK_AT_GATE) {
            var gate = party.booked().day();
            var lead = Preparation.lead(party.country(), party.chance().branch("earlier"));
            var before = Timeline.allocationDay(gate.minusDays(lead));
            var latest = gate.minusDays(Preparation.SHORTEST);
            return afterStart(before)
                    .map(day -> claim(party, first(party), day, latest, UNTIL_DEPARTURE))
                    .map(claim -> claim.departing(gate));
        }
        if (party.course() == Course.REENGAGED) {
            var days = party.chance().branch("before").between(30, 50);
            return afterStart(Timeline.allocationDay(wanted.minusDays(days)))
                    .map(day -> claim(party, first(party), day, wanted.minusDays(SECOND_WISH_AFTER), firstKept(party)));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> afterStart(LocalDate day) {
        return Optional.of(day).filter(wish -> !wish.isBefore(Timeline.START.plusDays(10)));
    }

    /** The day on which somebody who had money gives it up. */
    static LocalDate leavesOn(Party party, LocalDate got) {
        return claim(party, main(party), got, got, kept(party)).givenBackOn(got);
    }

    /** The day on which somebody who will ask again withdraws. */
    static LocalDate withdrawnOn(Party party, LocalDate got) {
        return party.course() == Course.TURNED_BACK_AT_GATE
                ? party.booked().day()
                : Purse.exceptRace(got.plusDays(firstKept(party)));
    }

    private static int firstKept(Party party) {
        return party.chance().branch("withdrawn").between(7, 18);
    }

    private static Claim claim(Party party, int number, LocalDate wanted, LocalDate latest, int kept) {
        return new Claim(
                number,
                party.size(),
                party.country(),
                party.flight().from().equals("SEB"),
                wanted,
                latest,
                party.flight().day(),
                kept);
    }

    private static LocalDate wanted(Party party) {
        var departure = party.flight().day();
        if (departure.isAfter(Timeline.END)) {
            return HOPEFUL_FROM;
        }
        if (party.course() == Course.TURNED_BACK_AT_GATE) {
            return Timeline.nextAllocationDay(party.booked().day().plusDays(3));
        }
        var usual = party.preparedFor().minusDays(Preparation.lead(party.country(), party.chance()));
        var held = departure.minusDays(LONGEST_HELD);
        var day = Timeline.allocationDay(usual.isBefore(held) ? held : usual);
        var possible = day.isBefore(Timeline.START.plusDays(7)) ? Timeline.START.plusDays(9) : day;
        return possible.isAfter(LAST_WISH) ? LAST_WISH : possible;
    }

    private static LocalDate latest(Party party) {
        return party.flight().day().isAfter(Timeline.END)
                ? Timeline.END
                : party.preparedFor().minusDays(Preparation.SHORTEST);
    }

    private static int kept(Party party) {
        var luck = party.chance().branch("kept");
        return switch (party.course()) {
            case PLAIN,
                    REENGAGED,
                    MISSED_FLIGHT,
                    UNFIT_FOR_A_WHILE,
                    HELD_FOR_A_WHILE,
                    TURNED_BACK_AT_GATE,
                    DECIDED_IN_DETENTION -> 0;
            case WITHDREW -> luck.between(5, 55);
            case LOST -> luck.between(14, 70);
            case PAPERS_REFUSED, UNFIT_FOR_GOOD, ASYLUM, TRAFFICKED -> luck.between(22, 60);
            case LAPSED -> Claim.UNTIL_THE_PLACE_ENDS;
            case WITHDREW_AT_AIRPORT, MISSED_TWICE, DEPORTED -> UNTIL_DEPARTURE;
        };
    }
}
