package org.homeward.platform.readstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.homeward.platform.messaging.EventContext;
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

    WriteBatch(Documents documents, DocumentFormat format, FoldedViews views) {
        this.documents = documents;
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

    /** What comes again in the same batch changes nothing. */
    private static Write.SetFields merged(Write.SetFields first, Write.SetFields second) {
        if (second.cause().sequence() < first.cause().sequence()) {
            return first;
        }
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
                                document.get(VIEW, Document.class), kind.views().type()),
                        Change.positionIn(document)))
                .orElseGet(() -> new Folded(new Document(), kind.views().initial(), -1));
    }

    private <V> void fold(Folded before, Write.Fold<V> last, List<Write.Fold<?>> steps) {
        var seen = before.seen();
        var view = last.views().type().cast(before.view());
        Optional<EventContext> changed = Optional.empty();
        var position = before.position();
        for (var step : steps) {
            var cause = step.cause();
            if (cause.sequence() > Change.sequenceOf(seen, cause.streamId())) {
                @SuppressWarnings("unchecked") // every step of a collection has the collection's view type
                var same = (Write.Fold<V>) step;
                view = same.step().apply(view);
                seen.put(cause.streamId(), cause.sequence());
                position = Math.max(position, cause.position());
                changed = Optional.of(cause);
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        var document = new Document(Change.SEEN, new Document(seen))
                .append(VIEW, format.write(view))
                .append(Change.POSITION, position);
        change(last.collection(), new Change.View(last.id(), changed.get(), document));
        views.hold(last.collection(), last.id(), new Folded(seen, view, position));
    }

    private void change(String collection, Change change) {
        changes.computeIfAbsent(collection, missing -> new ArrayList<>()).add(change);
    }
}
