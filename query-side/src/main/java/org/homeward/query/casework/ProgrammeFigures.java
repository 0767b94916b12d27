package org.homeward.query.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The headline figures of the programme on a day.
 *
 * @param on the day
 * @param personsAssisted distinct persons who departed up to the day
 * @param returns departures, where a second return counts again
 * @param countries distinct countries of return
 * @param personsThisYear distinct persons who departed in the calendar year of the day
 * @param returnsByMonth departures per month
 * @param personsByCountry distinct persons per country of return
 */
public record ProgrammeFigures(
        LocalDate on,
        long personsAssisted,
        long returns,
        long countries,
        long personsThisYear,
        SortedMap<YearMonth, Long> returnsByMonth,
        SortedMap<String, Long> personsByCountry) {
    /** Counts departures; all of them must lie on the day or before. */
    public static ProgrammeFigures of(LocalDate on, List<Departure> departures) {
        var byCountry = persons(departures, Departure::countryOfReturn);
        var byYear = persons(departures, departure -> departure.departedOn().getYear());
        var byMonth = departures.stream()
                .collect(Collectors.groupingBy(
                        departure -> YearMonth.from(departure.departedOn()), TreeMap::new, Collectors.counting()));
        return new ProgrammeFigures(
                on,
                departures.stream().map(Departure::person).distinct().count(),
                departures.size(),
                byCountry.size(),
                byYear.getOrDefault(on.getYear(), 0L),
                byMonth,
                new TreeMap<>(byCountry));
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
