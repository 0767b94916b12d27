package org.homeward.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.homeward.kernel.funding.CalendarKind;
import org.homeward.kernel.reporting.ReportPeriod;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportCalendarTest {
    private static final Days ELIGIBLE = days("2008-07-15", "2010-03-31");

    @ParameterizedTest
    @CsvSource({
        "CONTRACT_YEAR, all, 2008-07-15, 2010-03-31",
        "CONTRACT_YEAR, 2008, 2008-07-15, 2009-07-14",
        "CONTRACT_YEAR, 2009-Q2, 2009-10-15, 2010-01-14",
        "CALENDAR_YEAR, 2009, 2009-01-01, 2009-12-31",
        "CALENDAR_YEAR, 2009-Q4, 2009-10-01, 2009-12-31",
        "APRIL_TO_MARCH, 2008, 2008-04-01, 2009-03-31",
        "APRIL_TO_MARCH, 2009-Q4, 2010-01-01, 2010-03-31",
        "APRIL_TO_MARCH, 2008-02, 2008-02-01, 2008-02-29",
        "CALENDAR_YEAR, 2009-02-06..2009-02-06, 2009-02-06, 2009-02-06"
    })
    void a_period_means_the_donors_own_year(CalendarKind kind, String period, String from, String until) {
        assertThat(new ReportCalendar(kind, ELIGIBLE).days(new ReportPeriod(period)))
                .isEqualTo(days(from, until));
    }

    @Test
    void what_lies_before_a_day_is_told_year_by_year_from_the_first_eligible_day() {
        assertThat(new ReportCalendar(CalendarKind.CALENDAR_YEAR, ELIGIBLE).before(LocalDate.of(2009, 10, 1)))
                .containsExactly(days("2008-07-15", "2008-12-31"), days("2009-01-01", "2009-09-30"));
        assertThat(new ReportCalendar(CalendarKind.APRIL_TO_MARCH, ELIGIBLE).before(LocalDate.of(2009, 4, 1)))
                .containsExactly(days("2008-07-15", "2009-03-31"));
        assertThat(new ReportCalendar(CalendarKind.CONTRACT_YEAR, ELIGIBLE).before(LocalDate.of(2008, 7, 15)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009-13", "2009-Q5", "09", "2009-02-30..2009-03-01", "2009-03-01..2009-02-01", "ALL", ""})
    void a_period_that_does_not_exist_is_refused(String text) {
        assertThatThrownBy(() -> new ReportPeriod(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Days days(String from, String until) {
        return new Days(LocalDate.parse(from), LocalDate.parse(until));
    }
}
