package org.homeward.standalone.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.time.ProgrammeCalendar;

/** The flights of the programme: on every known evening exactly the known number has departed, to the known countries. */
final class Flights {
    /** The group of Ethiopians. */
    static final int GROUP_SIZE = 160;

    private static final LocalDate FIRST = Timeline.START.plusDays(55);
    private static final int CHARTER_FROM = 120;
    private static final int CANCELLED_DAYS_BEFORE = 8;

    private final Timeline timeline;
    private final Chance chance;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private record Draft(Country country, LocalDate day, int persons, boolean charter, String from) {}

    private Flights(Timeline timeline, Chance chance) {
        this.timeline = timeline;
        this.chance = chance;
    }

    /** All flights in the order of their days. */
    static List<Flight> of(Timeline timeline, Chance chance) {
        var flights = new Flights(timeline, chance);
        flights.draft();
        return flights.numbered();
    }

    private void draft() {
        var before = new Timeline.Checkpoint(FIRST.minusDays(1), 0, 0);
        for (var next : timeline.checkpoints()) {
            var persons = next.persons() - before.persons();
            if (next.evening().equals(Timeline.END)) {
                add(new Draft(Country.ETH, timeline.groupFlight(), GROUP_SIZE, true, "SEB"));
                persons -= GROUP_SIZE;
            }
            var days = flightDays(before.evening().plusDays(1), next.evening());
            var countries = countries(before, next);
            var least = next.countries() > before.countries() ? 2 : 1;
            Quotas.of(persons, countries, least).forEach((country, quota) -> spread(country, quota, days));
            before = next;
        }
    }

    private List<Country> countries(Timeline.Checkpoint before, Timeline.Checkpoint next) {
        var known = Stream.of(Country.values()).limit(next.countries());
        var ofNoteYear = before.evening().equals(timeline.noteYear().minusDays(1));
        return known.filter(country -> !ofNoteYear || country.isOfNoteYear()).toList();
    }

    private static List<LocalDate> flightDays(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.FRIDAY && !day.equals(Purse.RACE))
                .filter(day ->
                        !day.isAfter(Timeline.LAST_FLIGHT_BEFORE_GAP) || !day.isBefore(Timeline.FIRST_FLIGHT_AFTER_GAP))
                .toList();
    }

    private void spread(Country country, int quota, List<LocalDate> days) {
        var left = quota;
        while (left > 0) {
            var charter = left >= CHARTER_FROM;
            var size = charter ? charterSize(left) : partySize(quota, left);
            add(new Draft(country, freeDay(country, days), size, charter, "TIP"));
            left -= size;
        }
    }

    private int charterSize(int left) {
        var size = (int) Math.round(158 + 16 * chance.gaussian());
        return Math.min(left, Math.max(125, Math.min(180, size)));
    }

    private int partySize(int quota, int left) {
        if (quota <= 6) {
            return left;
        }
        return Math.min(left, quota >= 40 ? chance.between(8, 24) : chance.between(4, 12));
    }

    private LocalDate freeDay(Country country, List<LocalDate> days) {
        var day = chance.pick(days);
        for (var tries = 0; taken.contains(country + " " + day) && tries < days.size(); tries++) {
            day = days.get((days.indexOf(day) + 1) % days.size());
        }
        return day;
    }

    private void add(Draft draft) {
        taken.add(draft.country() + " " + draft.day());
        drafts.add(draft);
    }

    private List<Flight> numbered() {
        drafts.sort(Comparator.comparing(Draft::day).thenComparing(Draft::country));
        var flights = new ArrayList<Flight>();
        for (var draft : drafts) {
            flights.add(flight(draft, flights.size()));
        }
        for (var index = 0; index < flights.size(); index++) {
            var flight = flights.get(index);
            if (flight.charter() && flight.isWithin(LocalDate.of(2007, 12, 1), LocalDate.of(2008, 7, 20))) {
                flights.set(index, flight.insteadOf(cancelled(flight)));
                return List.copyOf(flights);
            }
        }
        throw new IllegalStateException("no charter leaves between the winter and the summer of 2008");
    }

    private Flight flight(Draft draft, int number) {
        var id = id(draft.day().minusDays(draft.charter() ? 30 : 12), number);
        return new Flight(
                number,
                id,
                draft.country(),
                draft.from(),
                draft.charter(),
                draft.day(),
                draft.persons(),
                Optional.empty());
    }

    private Flight.Cancelled cancelled(Flight flight) {
        var day = flight.day().minusDays(CANCELLED_DAYS_BEFORE);
        return new Flight.Cancelled(id(day.minusDays(30), flight.number() + 100_000), day);
    }

    private MovementId id(LocalDate planned, int number) {
        return MovementId.of(StoryIds.at(ProgrammeCalendar.startOf(planned), chance.branch(number)));
    }
}
