package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.homeward.platform.messaging.EventContext;

/** The writes of a batch of events, folded to one per document and source stream. */
final class WriteBatch {
    static final String SEEN = "_seen";
    static final String VIEW = "view";
    private static final int DUPLICATE_KEY = 11_000;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final ReplaceOptions REPLACE = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private record Target(String collection, String id, String stream) {}

    private final ReadStore store;
    private final DocumentFormat format;
    private final Map<Target, Write.SetFields> sets = new LinkedHashMap<>();
    private final Map<String, List<WriteModel<Document>>> models = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Write.Fold<?>>>> folds = new LinkedHashMap<>();

    WriteBatch(ReadStore store, DocumentFormat format) {
        this.store = store;
        this.format = format;
    }

    void add(Write write) {
        switch (write) {
            case Write.SetFields set -> {
                var target = new Target(set.collection(), set.id(), set.cause().streamId());
                sets.merge(target, set, WriteBatch::merged);
            }
            case Write.InsertOnce fact ->
                model(fact.collection(), new InsertOneModel<>(withId(fact.id(), format.fields(fact.fields()))));
            case Write.Fold<?> fold ->
                folds.computeIfAbsent(fold.collection(), missing -> new LinkedHashMap<>())
                        .computeIfAbsent(fold.id(), missing -> new ArrayList<>())
                        .add(fold);
        }
    }

    void send() {
        sets.forEach((target, set) -> model(target.collection(), update(set)));
        folds.forEach(this::foldAll);
        models.forEach(this::sendTo);
    }

    private static Write.SetFields merged(Write.SetFields first, Write.SetFields second) {
        var fields = new HashMap<>(first.fields());
        fields.putAll(second.fields());
        return new Write.SetFields(second.collection(), second.id(), second.cause(), fields);
    }

    private UpdateOneModel<Document> update(Write.SetFields set) {
        var fields = format.fields(set.fields());
        fields.put(SEEN + "." + set.cause().streamId(), set.cause().sequence());
        return new UpdateOneModel<>(unseen(set.id(), set.cause()), new Document("$set", fields), UPSERT);
    }

    /** Matches a document that has not seen the event. An upsert that finds it seen ends in a duplicate key. */
    private static Document unseen(String id, EventContext cause) {
        var atLeast = new Document("$gte", cause.sequence());
        return withId(id, new Document(SEEN + "." + cause.streamId(), new Document("$not", atLeast)));
    }

    private static Document withId(String id, Document fields) {
        var document = new Document("_id", id);
        document.putAll(fields);
        return document;
    }

    private void foldAll(String collection, Map<String, List<Write.Fold<?>>> steps) {
        var stored = new HashMap<String, Document>();
        store.collection(collection).find(in("_id", steps.keySet())).forEach(document -> {
            var id = document.getString("_id");
            stored.put(id, document);
        });
        steps.forEach((id, folded) -> fold(collection, Optional.ofNullable(stored.get(id)), folded));
    }

    private void fold(String collection, Optional<Document> stored, List<Write.Fold<?>> steps) {
        var seen = stored.map(document -> document.get(SEEN, Document.class)).orElseGet(Document::new);
        var fresh = steps.stream()
                .filter(step ->
                        step.cause().sequence() > sequenceOf(seen, step.cause().streamId()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        var last = fresh.getLast();
        var view = apply(last, stored.map(document -> document.get(VIEW, Document.class)), fresh);
        fresh.forEach(step -> seen.put(step.cause().streamId(), step.cause().sequence()));
        var document = withId(last.id(), new Document(SEEN, seen).append(VIEW, view));
        model(collection, new ReplaceOneModel<>(unseen(last.id(), last.cause()), document, REPLACE));
    }

    private static long sequenceOf(Document seen, String stream) {
        return seen.get(stream) instanceof Number number ? number.longValue() : -1L;
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

    private void model(String collection, WriteModel<Document> model) {
        models.computeIfAbsent(collection, missing -> new ArrayList<>()).add(model);
    }

    private void sendTo(String collection, List<WriteModel<Document>> writes) {
        try {
            store.collection(collection).bulkWrite(writes, UNORDERED);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }
}
