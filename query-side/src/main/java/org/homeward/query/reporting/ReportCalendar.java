package org.homeward.query.reporting;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.kernel.funding.CalendarKind;
import org.homeward.kernel.reporting.ReportPeriod;

/**
 * A donor's reporting years.
 *
 * @param kind how they run
 * @param eligible the first and the last day of what is reported on
 */
record ReportCalendar(CalendarKind kind, Days eligible) {
    private static final int YEAR_DIGITS = 4;
    private static final int MONTHS_PER_QUARTER = 3;

    /** The days of a period. */
    Days days(ReportPeriod period) {
        var text = period.text();
        if (period.equals(ReportPeriod.ALL)) {
            return eligible;
        }
        if (text.contains("..")) {
            return new Days(LocalDate.parse(text.substring(0, 10)), LocalDate.parse(text.substring(12)));
        }
        if (text.length() == YEAR_DIGITS) {
            return year(Integer.parseInt(text));
        }
        return text.charAt(YEAR_DIGITS + 1) == 'Q'
                ? quarter(Integer.parseInt(text.substring(0, YEAR_DIGITS)), text.charAt(text.length() - 1) - '0')
                : month(YearMonth.parse(text));
    }

    /** The reporting years, or what of them lies before a day, from the first eligible day on. */
    List<Days> before(LocalDate day) {
        var last = day.minusDays(1);
        return Stream.iterate(
                        year(yearOf(eligible.from())),
                        year -> !year.from().isAfter(last),
                        year -> year(year.from().getYear() + 1))
                .map(year -> new Days(later(year.from(), eligible.from()), earlier(year.until(), last)))
                .filter(part -> !part.until().isBefore(part.from()))
                .toList();
    }

    private Days year(int year) {
        var from = beginning(year);
        return new Days(from, beginning(year + 1).minusDays(1));
    }

    private Days quarter(int year, int quarter) {
        var from = beginning(year).plusMonths((long) MONTHS_PER_QUARTER * (quarter - 1));
        return new Days(from, from.plusMonths(MONTHS_PER_QUARTER).minusDays(1));
    }

    private static Days month(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    private int yearOf(LocalDate day) {
        return beginning(day.getYear()).isAfter(day) ? day.getYear() - 1 : day.getYear();
    }

    private LocalDate beginning(int year) {
        return switch (kind) {
            case CALENDAR_YEAR -> LocalDate.of(year, Month.JANUARY, 1);
            case APRIL_TO_MARCH -> LocalDate.of(year, Month.APRIL, 1);
            case CONTRACT_YEAR -> eligible.from().withYear(year);
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
