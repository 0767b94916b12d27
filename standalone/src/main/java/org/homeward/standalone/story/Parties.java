package org.homeward.standalone.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.homeward.standalone.story.Household.Makeup;

/** Fills the flights with people, and adds those who could have been on them and were not. */
final class Parties {
    /** The numbers of people who had money and did not depart start here. */
    static final int LEAVERS = 100_000;

    /** The numbers of people who would depart after the story start here. */
    static final int HOPEFUL = 200_000;

    private static final int FUNDED_PRIORITY = 60;
    private static final int HOPEFUL_PRIORITY = 55;
    private static final int MOST_HOPEFUL = 420;
    private static final int EARLIEST_MISSED = 40;
    private static final int LATEST_MISSED = 6;
    private static final int EARLIEST_TURNED_BACK = 80;
    private static final int LATEST_TURNED_BACK = 24;

    private final List<Flight> flights;
    private final Chance chance;
    private final List<Party> parties = new ArrayList<>();

    private Parties(List<Flight> flights, Chance chance) {
        this.flights = flights;
        this.chance = chance;
    }

    /** Everybody who departs and everybody who had money and did not. */
    static List<Party> of(List<Flight> flights, Chance chance) {
        var parties = new Parties(flights, chance);
        parties.fill();
        return List.copyOf(parties.parties);
    }

    private void fill() {
        var number = 1;
        for (var flight : flights) {
            var left = flight.persons();
            while (left > 0) {
                var luck = chance.branch(number);
                var makeup = makeup(flight, left, luck);
                traveller(number, flight, makeup, luck);
                if (flight.cancelled().isEmpty() && flight.from().equals("TIP")) {
                    leaver(LEAVERS + number, flight, luck.branch("leaver"));
                }
                number += makeup.size();
                left -= makeup.size();
            }
        }
    }

    private void traveller(int number, Flight flight, Makeup makeup, Chance luck) {
        var simple = makeup != Makeup.ADULT || flight.cancelled().isPresent();
        var course = simple ? Course.PLAIN : Course.departing(luck.branch("course"));
        if (course == Course.MISSED_FLIGHT || course == Course.TURNED_BACK_AT_GATE) {
            var missed = course == Course.MISSED_FLIGHT
                    ? earlier(flight, EARLIEST_MISSED, LATEST_MISSED, luck)
                    : earlier(flight, EARLIEST_TURNED_BACK, LATEST_TURNED_BACK, luck);
            var possible = missed.isPresent() ? course : Course.PLAIN;
            parties.add(new Party(number, flight, missed.orElse(flight), possible, makeup, FUNDED_PRIORITY, luck));
        } else {
            parties.add(new Party(number, flight, flight, course, makeup, FUNDED_PRIORITY, luck));
        }
    }

    private void leaver(int number, Flight flight, Chance luck) {
        var course = Course.leaving(luck.branch("course"));
        var booked = course == Course.MISSED_TWICE
                ? earlier(flight, EARLIEST_MISSED, LATEST_MISSED, luck)
                : Optional.of(flight);
        if (course != Course.PLAIN && booked.isPresent()) {
            parties.add(new Party(number, flight, booked.get(), course, Makeup.ADULT, FUNDED_PRIORITY, luck));
        }
    }

    private Optional<Flight> earlier(Flight flight, int earliest, int latest, Chance luck) {
        var possible = flights.stream()
                .filter(other -> other.country() == flight.country()
                        && other.from().equals(flight.from())
                        && other.cancelled().isEmpty()
                        && other.isWithin(
                                flight.day().minusDays(earliest), flight.day().minusDays(latest)))
                .toList();
        return possible.isEmpty()
                ? Optional.empty()
                : Optional.of(luck.branch("missed").pick(possible));
    }

    private static Makeup makeup(Flight flight, int left, Chance luck) {
        var draw = luck.branch("makeup").fraction();
        var families = flight.country() == Country.NER || flight.country() == Country.NGA ? 0.02 : 0.008;
        if (draw < families) {
            return left >= Makeup.FAMILY.size() ? Makeup.FAMILY : Makeup.ADULT;
        }
        if (draw < families + 0.014) {
            return left >= Makeup.MOTHER_AND_CHILD.size() ? Makeup.MOTHER_AND_CHILD : Makeup.ADULT;
        }
        return draw < families + 0.024 ? Makeup.CHILD_ALONE : Makeup.ADULT;
    }

    /** People who would fly after the story: they get what places are left, and are still preparing when it ends. */
    static List<Party> hopeful(Chance chance) {
        var parties = new ArrayList<Party>();
        for (var number = HOPEFUL; number < HOPEFUL + MOST_HOPEFUL; number++) {
            var luck = chance.branch(number);
            var country = List.of(Country.values()).get(luck.below(8));
            var day = Timeline.END.plusDays(luck.between(20, 60));
            var id = MovementId.of(StoryIds.at(ProgrammeCalendar.startOf(day), luck));
            var flight = new Flight(number, id, country, "TIP", false, day, 1, Optional.empty());
            parties.add(new Party(number, flight, flight, Course.PLAIN, Makeup.ADULT, HOPEFUL_PRIORITY, luck));
        }
        return List.copyOf(parties);
    }
}
