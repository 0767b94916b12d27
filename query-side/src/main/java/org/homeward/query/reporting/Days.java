package org.homeward.query.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** A run of days, both ends included. */
record Days(LocalDate from, LocalDate until) {
    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** The months it touches. */
    List<YearMonth> months() {
        var last = YearMonth.from(until);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }
}
