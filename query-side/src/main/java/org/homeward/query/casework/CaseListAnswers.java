package org.homeward.query.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.casework.CaseFilter;
import org.homeward.kernel.casework.CaseList;
import org.homeward.kernel.casework.CaseworkQuery.ListCases;
import org.homeward.kernel.casework.Waiting;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.time.Known;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.axon.Reach;
import org.homeward.platform.privacy.SearchKeys;
import org.homeward.platform.readstore.KnownPositions;
import org.homeward.platform.security.Policies;
import org.homeward.platform.security.PolicyTable;
import org.springframework.stereotype.Component;

/** Answers with lists of the cases that who asks may see. */
@Component
final class CaseListAnswers {
    private static final PolicyTable POLICIES = Policies.table();

    private final CaseIndex index;
    private final SearchKeys search;
    private final KnownPositions positions;

    CaseListAnswers(CaseIndex index, SearchKeys search, KnownPositions positions) {
        this.index = index;
        this.search = search;
        this.positions = positions;
    }

    @QueryHandler
    CaseList answer(ListCases query, MetaData metadata) {
        var position = positions.resolve(Known.LATEST);
        var size = query.page().size();
        var wanted = visible(query, metadata)
                .and(admitted(query.filter(), metadata))
                .and(after(query.page().after()));
        var found = index.newestFirst().stream().filter(wanted).limit(size + 1L).toList();
        var shown = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size ? Optional.of(cursor(shown.getLast())) : Optional.<String>empty();
        return new CaseList(rows(shown), next, position);
    }

    private static Predicate<IndexedCase> visible(ListCases query, MetaData metadata) {
        var scope = Reach.of(query, metadata);
        return found -> scope.reaches(found.office(), found.entrusted());
    }

    private Predicate<IndexedCase> admitted(CaseFilter filter, MetaData metadata) {
        var people = filter.name().map(name -> mayReadNames(metadata) ? peopleNamed(name) : Set.<String>of());
        return found -> (filter.statuses().isEmpty() || filter.statuses().contains(found.status()))
                && filter.country()
                        .map(country -> country.code().equals(found.country()))
                        .orElse(true)
                && filter.waiting()
                        .map(waiting -> waits(found).contains(waiting))
                        .orElse(true)
                && people.map(named -> named.contains(found.person())).orElse(true);
    }

    /** A name finds nobody for whoever could not read it in the answer, because the finding would tell it. */
    private static boolean mayReadNames(MetaData metadata) {
        return POLICIES.shows(MessageMetadata.actorOf(metadata).roles(), PurposeGroup.IDENTITY);
    }

    private Set<String> peopleNamed(String name) {
        var hashes = search.toFind(name);
        return hashes.isEmpty() ? Set.of() : index.peopleNamed(hashes);
    }

    private static Predicate<IndexedCase> after(Optional<String> cursor) {
        return cursor.map(CaseCursor::parse)
                .<Predicate<IndexedCase>>map(end -> end::isBefore)
                .orElse(all -> true);
    }

    private static String cursor(IndexedCase last) {
        return new CaseCursor(last.openedOn(), last.caseId()).text();
    }

    private List<CaseList.Row> rows(List<IndexedCase> shown) {
        var listed = index.listed(shown.stream().map(IndexedCase::caseId).toList());
        return shown.stream()
                .flatMap(found ->
                        Optional.ofNullable(listed.get(found.caseId())).map(known -> row(found, known)).stream())
                .toList();
    }

    private static CaseList.Row row(IndexedCase found, ListedCase listed) {
        return new CaseList.Row(
                new CaseId(found.caseId()),
                listed.progress().status(),
                listed.person(),
                listed.holds(),
                waits(found),
                found.openedOn(),
                listed.changedAt(),
                listed.version());
    }

    private static Set<Waiting> waits(IndexedCase found) {
        var waits = EnumSet.noneOf(Waiting.class);
        if (found.waiting().isPresent()) {
            waits.add(Waiting.MONEY);
        }
        if (found.waitsForBed()) {
            waits.add(Waiting.BED);
        }
        return waits;
    }
}
