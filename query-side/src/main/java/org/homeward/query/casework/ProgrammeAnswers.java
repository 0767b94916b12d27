package org.homeward.query.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeFigures;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeOverview;
import org.homeward.kernel.casework.CaseworkQuery.ShowWaitingList;
import org.homeward.kernel.casework.ProgrammeFigures;
import org.homeward.kernel.casework.ProgrammeOverview;
import org.homeward.kernel.casework.WaitingList;
import org.homeward.kernel.time.Known;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.homeward.platform.axon.Reach;
import org.homeward.platform.readstore.KnownPositions;
import org.springframework.stereotype.Component;

/** Answers about the programme as a whole: figures, where it stands, who waits for money. */
@Component
final class ProgrammeAnswers {
    private final CaseIndex index;
    private final DepartureFacts departures;
    private final KnownPositions positions;
    private final Clock clock;

    ProgrammeAnswers(CaseIndex index, DepartureFacts departures, KnownPositions positions, Clock clock) {
        this.index = index;
        this.departures = departures;
        this.positions = positions;
        this.clock = clock;
    }

    @QueryHandler
    ProgrammeFigures answer(ShowProgrammeFigures query) {
        return figures(query.asOf(), query.on().orElseGet(this::today));
    }

    @QueryHandler
    ProgrammeOverview answer(ShowProgrammeOverview query, MetaData metadata) {
        var scope = Reach.of(query, metadata);
        var cases = index.newestFirst().stream()
                .filter(found -> scope.reaches(found.office(), found.entrusted()))
                .toList();
        return new ProgrammeOverview(
                figures(Known.LATEST, today()),
                cases.stream()
                        .collect(Collectors.groupingBy(
                                IndexedCase::status, () -> new EnumMap<>(CaseStatus.class), Collectors.counting())),
                cases.stream().filter(found -> found.waiting().isPresent()).count(),
                cases.stream().filter(IndexedCase::waitsForBed).count(),
                cases.stream().filter(IndexedCase::onHold).count(),
                cases.stream()
                        .collect(Collectors.groupingBy(
                                found -> YearMonth.from(found.openedOn()), TreeMap::new, Collectors.counting())),
                cases.stream()
                        .map(IndexedCase::changedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    @QueryHandler
    WaitingList answer(ShowWaitingList query, MetaData metadata) {
        var position = positions.resolve(Known.LATEST);
        var scope = Reach.of(query, metadata);
        return MoneyQueue.of(index.newestFirst())
                .page(query.page(), found -> scope.reaches(found.office(), found.entrusted()), position);
    }

    private ProgrammeFigures figures(Known asOf, LocalDate on) {
        var position = positions.resolve(asOf);
        return ProgrammeCount.of(on, position, departures.upTo(position, on));
    }

    private LocalDate today() {
        return ProgrammeCalendar.dateOf(clock.instant());
    }
}
