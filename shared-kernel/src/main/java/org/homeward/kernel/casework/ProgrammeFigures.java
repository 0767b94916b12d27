package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The headline figures of the programme on a day. A person counts once, however often they returned.
 *
 * @param on the day
 * @param position the position of the last event that counts; -1 before the first
 * @param personsAssisted distinct persons who departed up to the day
 * @param returns departures, where a second return counts again
 * @param countries distinct countries of return
 * @param personsThisYear distinct persons who departed in the calendar year of the day
 * @param returnsByMonth departures per month
 * @param personsByCountry distinct persons per country of return
 * @param personsThisYearByCountry distinct persons per country of return in the calendar year of the day
 */
public record ProgrammeFigures(
        LocalDate on,
        long position,
        long personsAssisted,
        long returns,
        int countries,
        long personsThisYear,
        SortedMap<YearMonth, Long> returnsByMonth,
        SortedMap<String, Long> personsByCountry,
        SortedMap<String, Long> personsThisYearByCountry) {
    public ProgrammeFigures {
        returnsByMonth = Collections.unmodifiableSortedMap(new TreeMap<>(returnsByMonth));
        personsByCountry = Collections.unmodifiableSortedMap(new TreeMap<>(personsByCountry));
        personsThisYearByCountry = Collections.unmodifiableSortedMap(new TreeMap<>(personsThisYearByCountry));
    }
}
