package org.homeward.console.overview;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.homeward.console.chart.Figure;
import org.homeward.console.chart.RowChart;
import org.homeward.console.chart.Series;
import org.homeward.console.chart.TimeChart;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.ProgrammeFigures;

/** The charts about people: by month, and by country. */
final class PeopleCharts {
    private static final int COUNTRIES = 18;

    private final Words say;

    PeopleCharts(Words say) {
        this.say = say;
    }

    /** Who departed in each month, beside who asked. */
    Figure byMonth(SortedMap<YearMonth, Long> returns, SortedMap<YearMonth, Long> enquiries) {
        var months = months(returns, enquiries);
        var departed = new Series(say.text("overview.departed"), 1, values(months, returns));
        var asked = enquiries.isEmpty()
                ? List.<Series>of()
                : List.of(new Series(say.text("overview.asked"), 3, values(months, enquiries)));
        var axis = new TimeChart.Axis(
                say.text("overview.month"), months.stream().map(say::month).toList(), ticks(months));
        return new TimeChart(say.text("overview.by-month"), axis, List.of(departed), asked).draw(say::number);
    }

    private static List<Long> values(List<YearMonth> months, Map<YearMonth, Long> counts) {
        return months.stream().map(month -> counts.getOrDefault(month, 0L)).toList();
    }

    /** Every month from the first to the last, also those in which nothing happened. */
    private static List<YearMonth> months(SortedMap<YearMonth, Long> one, SortedMap<YearMonth, Long> other) {
        var ends = Stream.of(one, other)
                .filter(map -> !map.isEmpty())
                .flatMap(map -> Stream.of(map.firstKey(), map.lastKey()))
                .sorted()
                .toList();
        return ends.isEmpty()
                ? List.of()
                : Stream.iterate(ends.getFirst(), month -> !month.isAfter(ends.getLast()), month -> month.plusMonths(1))
                        .toList();
    }

    /** A long time is told by its years, a short one by its months. */
    private List<String> ticks(List<YearMonth> months) {
        var ticks = new ArrayList<String>();
        for (var month : months) {
            var first = ticks.isEmpty() && month.getMonthValue() < 10;
            if (months.size() <= 15) {
                ticks.add(say.monthAlone(month));
            } else {
                ticks.add(month.getMonthValue() == 1 || first ? Integer.toString(month.getYear()) : "");
            }
        }
        return ticks;
    }

    /** Who was assisted to each country, this year and before; small countries together. */
    Figure byCountry(ProgrammeFigures figures) {
        var rows = figures.personsByCountry().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(country -> row(country, figures))
                .toList();
        var shown = rows.size() <= COUNTRIES ? rows : withRest(rows);
        var parts = List.of(
                new Figure.Key(1, say.text("overview.before-this-year")),
                new Figure.Key(3, say.text("overview.this-year")));
        return new RowChart(say.text("overview.by-country"), say.text("overview.country"), parts, shown)
                .draw(say::number);
    }

    private RowChart.Row row(Map.Entry<String, Long> country, ProgrammeFigures figures) {
        var thisYear = figures.personsThisYearByCountry().getOrDefault(country.getKey(), 0L);
        return new RowChart.Row(
                say.country(country.getKey()), List.of(Math.max(0, country.getValue() - thisYear), thisYear));
    }

    private List<RowChart.Row> withRest(List<RowChart.Row> rows) {
        var shown = new ArrayList<>(rows.subList(0, COUNTRIES - 1));
        var rest = rows.subList(COUNTRIES - 1, rows.size());
        shown.add(new RowChart.Row(
                say.text("overview.other-countries", rest.size()), List.of(sum(rest, 0), sum(rest, 1))));
        return shown;
    }

    private static long sum(List<RowChart.Row> rows, int part) {
        return rows.stream().mapToLong(row -> row.values().get(part)).sum();
    }
}
