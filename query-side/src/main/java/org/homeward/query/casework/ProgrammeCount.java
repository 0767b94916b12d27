package org.homeward.query.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.kernel.casework.ProgrammeFigures;

/** Counts the headline figures from departures. */
public final class ProgrammeCount {
    private ProgrammeCount() {}

    /** The figures of a day and a position; all departures must lie on the day or before, at the position or before. */
    public static ProgrammeFigures of(LocalDate on, long position, List<Departure> departures) {
        var thisYear = departures.stream()
                .filter(departure -> departure.departedOn().getYear() == on.getYear())
                .toList();
        var byCountry = persons(departures, Departure::countryOfReturn);
        var byMonth = departures.stream()
                .collect(Collectors.groupingBy(
                        departure -> YearMonth.from(departure.departedOn()), TreeMap::new, Collectors.counting()));
        return new ProgrammeFigures(
                on,
                position,
                persons(departures),
                departures.size(),
                byCountry.size(),
                persons(thisYear),
                byMonth,
                new TreeMap<>(byCountry),
                new TreeMap<>(persons(thisYear, Departure::countryOfReturn)));
    }

    private static long persons(List<Departure> departures) {
        return departures.stream().map(Departure::person).distinct().count();
    }

    private static <K> Map<K, Long> persons(List<Departure> departures, Function<Departure, K> key) {
        return departures.stream()
                .collect(Collectors.groupingBy(
                        key,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Departure::person, Collectors.toSet()),
                                people -> (long) people.size())));
    }
}
