package org.homeward.query.casework.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.DecisionTrack.Wait;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.homeward.platform.readstore.DocumentFormat;
import org.homeward.platform.readstore.LiveUpdates;
import org.homeward.platform.readstore.Mirror;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.query.casework.BedWaitsProjection;
import org.homeward.query.casework.CaseIndex;
import org.homeward.query.casework.CasesProjection;
import org.homeward.query.casework.FiledCase;
import org.homeward.query.casework.IndexedCase;
import org.homeward.query.casework.ListedCase;
import org.homeward.query.casework.NameKeysProjection;
import org.springframework.stereotype.Repository;

/** Reads cases from the read store, and holds in memory what questions about many of them need. */
@Repository
final class MongoCaseIndex implements CaseIndex {
    private static final String ID = "_id";
    private static final String VIEW = "view";

    private final ReadStore store;
    private final DocumentFormat format;
    private final Mirror<IndexedCase> cases;
    private final Mirror<String> bedWaits;
    private final Mirror<NameKeys> names;
    private long sortedFrom;
    private long joinedWith;
    private List<IndexedCase> sorted = List.of();

    MongoCaseIndex(ReadStore store, DocumentFormat format, LiveUpdates updates) {
        this.store = store;
        this.format = format;
        cases = new Mirror<>(store, updates, CasesProjection.LIST.collection(), MongoCaseIndex::indexed);
        bedWaits = new Mirror<>(
                store, updates, BedWaitsProjection.WAITS, wait -> Optional.of(wait.getString(BedWaitsProjection.CASE)));
        names = new Mirror<>(store, updates, NameKeysProjection.KEYS.collection(), NameKeys::of);
    }

    @Override
    public synchronized List<IndexedCase> newestFirst() {
        var all = cases.held();
        var waits = bedWaits.held();
        if (all.number() != sortedFrom || waits.number() != joinedWith) {
            var waiting = Set.copyOf(waits.all());
            sorted = all.all().stream()
                    .map(found -> waiting.contains(found.caseId()) ? found.waitingForBed(true) : found)
                    .sorted(IndexedCase.NEWEST_FIRST)
                    .toList();
            sortedFrom = all.number();
            joinedWith = waits.number();
        }
        return sorted;
    }

    @Override
    public Optional<IndexedCase> find(CaseId caseId) {
        return cases.find(caseId.value());
    }

    @Override
    public Set<String> peopleNamed(Collection<String> hashes) {
        var wanted = NameKeys.wanted(hashes);
        return names.all().stream()
                .filter(keys -> keys.haveAll(wanted))
                .map(NameKeys::person)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, ListedCase> listed(Collection<String> caseIds) {
        var found = new HashMap<String, ListedCase>();
        store.collection(CasesProjection.LIST.collection())
                .find(in(ID, caseIds))
                .forEach(document -> {
                    var id = document.getString(ID);
                    found.put(id, format.read(view(document), ListedCase.class));
                });
        return found;
    }

    @Override
    public Optional<FiledCase> file(CaseId caseId) {
        return Optional.ofNullable(store.collection(CasesProjection.FILES.collection())
                        .find(eq(ID, caseId.value()))
                        .first())
                .map(document -> format.read(view(document), FiledCase.class));
    }

    @PreDestroy
    void close() {
        cases.close();
        bedWaits.close();
        names.close();
    }

    private static Optional<IndexedCase> indexed(Document document) {
        var view = view(document);
        var office = view.getString("office");
        if (office == null) {
            return Optional.empty();
        }
        var person = Optional.ofNullable(view.get("person", Document.class));
        return Optional.of(new IndexedCase(
                document.getString(ID),
                new Office(office),
                entrusted(view.get("entrusted", Document.class)),
                LocalDate.parse(view.getString("openedOn")),
                CaseStatus.valueOf(view.get("progress", Document.class).getString("status")),
                person.map(known -> known.getString("id")).orElse(""),
                person.map(known -> known.getString("countryOfReturn").intern()).orElse(""),
                !view.getList("holds", String.class).isEmpty(),
                Optional.ofNullable(view.get("waiting", Document.class)).map(MongoCaseIndex::wait),
                false,
                Instant.parse(view.getString("changedAt"))));
    }

    private static Map<Role, UserId> entrusted(Document workers) {
        return workers.entrySet().stream()
                .collect(Collectors.toMap(
                        worker -> Role.valueOf(worker.getKey()),
                        worker -> new UserId(worker.getValue().toString())));
    }

    private static Wait wait(Document wait) {
        return new Wait(wait.getInteger("priority"), LocalDate.parse(wait.getString("since")));
    }

    private static Document view(Document document) {
        return document.get(VIEW, Document.class);
    }
}
