package org.homeward.query.casework.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.query.casework.CaseEvents.departed;
import static org.homeward.query.casework.CaseEvents.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.homeward.kernel.casework.ProgrammeFigures;
import org.homeward.kernel.casework.TravelEvent.ArrivalConfirmed;
import org.homeward.query.ReadSide;
import org.homeward.query.casework.DepartureFactsProjection;
import org.homeward.query.casework.ProgrammeCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgrammeFiguresIT {
    private static final LocalDate IN_2006 = LocalDate.of(2006, 7, 20);
    private static final LocalDate IN_2007 = LocalDate.of(2007, 2, 3);

    private final ReadSide readSide;
    private final MongoDepartureFacts facts;

    ProgrammeFiguresIT(@TempDir Path folder) {
        readSide = new ReadSide(folder, new DepartureFactsProjection());
        facts = new MongoDepartureFacts(readSide.store(), readSide.updates());
    }

    @AfterEach
    void close() {
        facts.close();
        readSide.close();
    }

    @Test
    void persons_countries_and_returns_are_counted_from_departures_only() {
        readSide.happened(
                departed(1, 1, "NER", IN_2006),
                new ArrivalConfirmed(file(1), "Niamey", false, IN_2006),
                departed(2, 2, "GHA", IN_2007),
                departed(3, 1, "NER", IN_2007));
        var figures = figures(Long.MAX_VALUE, IN_2007);
        assertThat(figures.personsAssisted()).isEqualTo(2);
        assertThat(figures.returns()).isEqualTo(3);
        assertThat(figures.countries()).isEqualTo(2);
        assertThat(figures.personsThisYear()).isEqualTo(2);
        assertThat(figures.personsByCountry()).containsEntry("NER", 1L).containsEntry("GHA", 1L);
        assertThat(figures.personsThisYearByCountry()).containsEntry("NER", 1L).containsEntry("GHA", 1L);
        assertThat(figures.returnsByMonth())
                .containsEntry(YearMonth.of(2006, 7), 1L)
                .containsEntry(YearMonth.of(2007, 2), 2L);
    }

    @Test
    void a_figure_can_be_asked_as_of_a_position_and_on_a_day() {
        readSide.happened(
                departed(1, 1, "NER", IN_2006), departed(2, 2, "GHA", IN_2007), departed(3, 3, "MLI", IN_2006));
        assertThat(figures(1, IN_2007).personsAssisted()).isEqualTo(2);
        assertThat(figures(Long.MAX_VALUE, IN_2006).personsByCountry()).containsOnlyKeys("NER", "MLI");
        assertThat(figures(1, IN_2006).personsAssisted()).isEqualTo(1);
    }

    private ProgrammeFigures figures(long position, LocalDate on) {
        return ProgrammeCount.of(on, position, facts.upTo(position, on));
    }
}
