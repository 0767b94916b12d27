package org.homeward.console.shelter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.console.chart.Figure;
import org.homeward.console.chart.Series;
import org.homeward.console.chart.TargetChart;
import org.homeward.console.chart.TimeChart;
import org.homeward.console.shell.Desk;
import org.homeward.console.words.Words;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.shelter.Occupancy;
import org.homeward.kernel.shelter.ShelterQuery.ShowOccupancy;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.springframework.stereotype.Component;

/** Draws how full a shelter was in the last nights beside its beds. */
@Component
public final class OccupancyChart {
    private static final int NIGHTS = 90;

    private final Desk desk;
    private final Clock clock;

    OccupancyChart(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** The chart; empty when the user may not ask or nothing has happened yet. */
    public Optional<Figure> of(ShelterId shelter, String name, boolean wide, Words say) {
        var today = ProgrammeCalendar.dateOf(clock.instant());
        return desk.askIfAllowed(new ShowOccupancy(shelter, today.minusDays(NIGHTS), today))
                .map(Occupancy::days)
                .filter(days -> !days.isEmpty())
                .map(days -> chart(days, name, wide, say).draw(say::number));
    }

    private static TargetChart chart(List<Occupancy.Day> days, String name, boolean wide, Words say) {
        var beds = days.getLast().beds();
        var nights = new Series(
                say.text("beds.residents"),
                1,
                days.stream().map(day -> (long) day.residents()).toList());
        var axis = new TimeChart.Axis(
                say.text("beds.night"),
                days.stream().map(day -> say.day(day.date())).toList(),
                days.stream().map(day -> tick(day.date(), say)).toList());
        var target = new TargetChart.Target(beds, say.text("beds.capacity"));
        return new TargetChart(say.text("beds.occupancy", name), axis, nights, target, wide);
    }

    private static String tick(LocalDate day, Words say) {
        return day.getDayOfMonth() == 1 ? say.day(day) : "";
    }
}
