package org.homeward.platform.readstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.homeward.platform.readstore.FoldedViews.Folded;

/** The writes of a batch of events, folded to one per document and source stream. */
final class WriteBatch {
    static final String VIEW = "view";

    private record Target(String collection, String id, String stream) {}

    private final Documents documents;
    private final DocumentFormat format;
    private final FoldedViews views;
    private final Map<Target, Write.SetFields> sets = new LinkedHashMap<>();
    private final Map<String, List<Change>> changes = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Write.Fold<?>>>> folds = new LinkedHashMap<>();

    WriteBatch(ReadStore store, DocumentFormat format, FoldedViews views) {
        documents = store.documents();
        this.format = format;
        this.views = views;
    }

    void add(Write write) {
        switch (write) {
            case Write.SetFields set -> {
                var target = new Target(set.collection(), set.id(), set.cause().streamId());
                sets.merge(target, set, WriteBatch::merged);
            }
            case Write.InsertOnce fact ->
                change(fact.collection(), new Change.Fact(fact.id(), fact.cause(), format.fields(fact.fields())));
            case Write.Fold<?> fold ->
                folds.computeIfAbsent(fold.collection(), missing -> new LinkedHashMap<>())
                        .computeIfAbsent(fold.id(), missing -> new ArrayList<>())
                        .add(fold);
        }
    }

    void send() {
        try {
            sets.forEach((target, set) ->
                    change(target.collection(), new Change.Fields(set.id(), set.cause(), format.fields(set.fields()))));
            folds.forEach(this::foldAll);
            changes.forEach(documents::write);
        } catch (RuntimeException e) {
            views.forget();
            throw e;
        }
    }

    private static Write.SetFields merged(Write.SetFields first, Write.SetFields second) {
        var fields = new HashMap<>(first.fields());
        fields.putAll(second.fields());
        return new Write.SetFields(second.collection(), second.id(), second.cause(), fields);
    }

    private void foldAll(String collection, Map<String, List<Write.Fold<?>>> steps) {
        var unknown = steps.keySet().stream()
                .filter(id -> views.find(collection, id).isEmpty())
                .toList();
        var stored = documents.read(collection, unknown);
        steps.forEach((id, folded) -> {
            var last = folded.getLast();
            var before = views.find(collection, id).orElseGet(() -> read(last, Optional.ofNullable(stored.get(id))));
            fold(before, last, folded);
        });
    }

    private <V> Folded read(Write.Fold<V> kind, Optional<Document> stored) {
        return stored.map(document -> new Folded(
                        document.get(Change.SEEN, Document.class),
                        format.read(
                                document.get(VIEW, Document.class), kind.views().type())))
                .orElseGet(() -> new Folded(new Document(), kind.views().initial()));
    }

    private <V> void fold(Folded before, Write.Fold<V> last, List<Write.Fold<?>> steps) {
        var seen = before.seen();
        var fresh = steps.stream()
                .filter(step -> step.cause().sequence()
                        > Change.sequenceOf(seen, step.cause().streamId()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var view = last.views().type().cast(before.view());
        for (var step : fresh) {
            @SuppressWarnings("unchecked") // every step of a collection has the collection's view type
            var same = (Write.Fold<V>) step;
            view = same.step().apply(view);
            seen.put(step.cause().streamId(), step.cause().sequence());
        }
        var document = new Document(Change.SEEN, new Document(seen)).append(VIEW, format.write(view));
        change(last.collection(), new Change.View(last.id(), fresh.getLast().cause(), document));
        views.hold(last.collection(), last.id(), new Folded(seen, view));
    }

    private void change(String collection, Change change) {
        changes.computeIfAbsent(collection, missing -> new ArrayList<>()).add(change);
    }
}
