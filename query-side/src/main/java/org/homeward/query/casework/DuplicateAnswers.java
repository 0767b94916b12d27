package org.homeward.query.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseworkQuery.FindPossibleDuplicates;
import org.homeward.kernel.casework.Likeness;
import org.homeward.kernel.casework.PossibleDuplicates;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.time.Known;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.homeward.platform.axon.Reach;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.readstore.KnownPositions;
import org.springframework.stereotype.Component;

/** Answers with the cases that may be about the person of a case, of whatever office; names those that are reached. */
@Component
final class DuplicateAnswers {
    private static final int MOST = 20;
    private static final int YEARS_CLOSED = 1;

    private final CaseIndex index;
    private final TraitsIndex traits;
    private final KnownPositions positions;
    private final Clock clock;

    DuplicateAnswers(CaseIndex index, TraitsIndex traits, KnownPositions positions, Clock clock) {
        this.index = index;
        this.traits = traits;
        this.positions = positions;
        this.clock = clock;
    }

    private record Match(IndexedCase found, Set<Likeness> alike) {
        private static final Comparator<Match> MOST_ALIKE_FIRST = Comparator.<Match, Boolean>comparing(
                        match -> !match.alike().contains(Likeness.NAME))
                .thenComparing(match -> !match.alike().contains(Likeness.BIRTH_YEAR))
                .thenComparing(Match::found, IndexedCase.NEWEST_FIRST);

        private PossibleDuplicates.Row row() {
            return new PossibleDuplicates.Row(
                    new CaseId(found.caseId()), found.status(), found.openedOn(), found.office(), alike);
        }
    }

    @QueryHandler
    PossibleDuplicates answer(FindPossibleDuplicates query, MetaData metadata) {
        var position = positions.resolve(Known.LATEST);
        var scope = Reach.of(query, metadata);
        var asked = index.find(query.caseId())
                .filter(found -> scope.reaches(found.office(), found.entrusted()))
                .orElseThrow(NotFound::new);
        var all = traits.of(asked.person(), asked.caseId()).stream()
                .flatMap(this::matches)
                .toList();
        var reached = all.stream()
                .filter(match ->
                        scope.reaches(match.found().office(), match.found().entrusted()))
                .sorted(Match.MOST_ALIKE_FIRST)
                .toList();
        var shown = reached.subList(0, Math.min(MOST, reached.size()));
        return new PossibleDuplicates(
                query.caseId(),
                shown.stream().map(Match::row).toList(),
                reached.size() - shown.size(),
                all.size() - reached.size(),
                position);
    }

    private Stream<Match> matches(StatedTraits stated) {
        var since = ProgrammeCalendar.dateOf(clock.instant()).minusYears(YEARS_CLOSED);
        return traits.sharing(stated.traits()).stream()
                .filter(other -> !other.person().equals(stated.person()) && !other.isKnownAsOtherThan(stated))
                .flatMap(other -> match(stated, other, since).stream());
    }

    private Optional<Match> match(StatedTraits stated, StatedTraits other, LocalDate since) {
        var alike = stated.traits().likeness(other.traits());
        return Optional.of(new CaseId(other.caseId()))
                .filter(caseId -> !alike.isEmpty())
                .flatMap(index::find)
                .filter(found -> matters(found, other.traits(), since))
                .map(found -> new Match(found, alike));
    }

    private static boolean matters(IndexedCase found, Traits traits, LocalDate since) {
        return found.status() != CaseStatus.CLOSED
                || traits.closedOn().filter(day -> !day.isBefore(since)).isPresent();
    }
}
