package org.homeward.platform.readstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** The writes of a batch of events, folded to one per document and source stream. */
final class WriteBatch {
    static final String VIEW = "view";

    private record Target(String collection, String id, String stream) {}

    private final Documents documents;
    private final DocumentFormat format;
    private final Map<Target, Write.SetFields> sets = new LinkedHashMap<>();
    private final Map<String, List<Change>> changes = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Write.Fold<?>>>> folds = new LinkedHashMap<>();

    WriteBatch(ReadStore store, DocumentFormat format) {
        documents = store.documents();
        this.format = format;
    }

    void add(Write write) {
        switch (write) {
            case Write.SetFields set -> {
                var target = new Target(set.collection(), set.id(), set.cause().streamId());
                sets.merge(target, set, WriteBatch::merged);
            }
            case Write.InsertOnce fact ->
                change(fact.collection(), new Change.Fact(fact.id(), format.fields(fact.fields())));
            case Write.Fold<?> fold ->
                folds.computeIfAbsent(fold.collection(), missing -> new LinkedHashMap<>())
                        .computeIfAbsent(fold.id(), missing -> new ArrayList<>())
                        .add(fold);
        }
    }

    void send() {
        sets.forEach((target, set) ->
                change(target.collection(), new Change.Fields(set.id(), set.cause(), format.fields(set.fields()))));
        folds.forEach(this::foldAll);
        changes.forEach(documents::write);
    }

    private static Write.SetFields merged(Write.SetFields first, Write.SetFields second) {
        var fields = new HashMap<>(first.fields());
        fields.putAll(second.fields());
        return new Write.SetFields(second.collection(), second.id(), second.cause(), fields);
    }

    private void foldAll(String collection, Map<String, List<Write.Fold<?>>> steps) {
        var stored = documents.read(collection, steps.keySet());
        steps.forEach((id, folded) -> fold(collection, Optional.ofNullable(stored.get(id)), folded));
    }

    private void fold(String collection, Optional<Document> stored, List<Write.Fold<?>> steps) {
        var seen = stored.map(document -> document.get(Change.SEEN, Document.class))
                .orElseGet(Document::new);
        var fresh = steps.stream()
                .filter(step -> step.cause().sequence()
                        > Change.sequenceOf(seen, step.cause().streamId()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var last = fresh.getLast();
        var view = apply(last, stored.map(document -> document.get(VIEW, Document.class)), fresh);
        fresh.forEach(step -> seen.put(step.cause().streamId(), step.cause().sequence()));
        var document = new Document(Change.SEEN, seen).append(VIEW, view);
        change(collection, new Change.View(last.id(), last.cause(), document));
    }

    private <V> Document apply(Write.Fold<V> kind, Optional<Document> stored, List<Write.Fold<?>> steps) {
        var type = kind.views().type();
        var view = stored.map(document -> format.read(document, type))
                .orElse(kind.views().initial());
        for (var step : steps) {
            @SuppressWarnings("unchecked") // every step of a collection has the collection's view type
            var same = (Write.Fold<V>) step;
            view = same.step().apply(view);
        }
        return format.write(view);
    }

    private void change(String collection, Change change) {
        changes.computeIfAbsent(collection, missing -> new ArrayList<>()).add(change);
    }
}
