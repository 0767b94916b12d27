package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.homeward.platform.messaging.EventContext;

/** Documents of a MongoDB server, which others may write too: every change carries its guard to the server. */
final class ServerDocuments implements Documents {
    private static final int DUPLICATE_KEY = 11_000;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final ReplaceOptions REPLACE = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoClient client;
    private final UnaryOperator<String> place;

    ServerDocuments(MongoClient client, UnaryOperator<String> place) {
        this.client = client;
        this.place = place;
    }

    @Override
    public Map<String, Document> read(String collection, Collection<String> ids) {
        var found = new HashMap<String, Document>();
        stored(collection).find(in("_id", ids)).forEach(document -> {
            var id = document.getString("_id");
            found.put(id, document);
        });
        return found;
    }

    @Override
    public void forEach(String collection, BiConsumer<String, Document> action) {
        stored(collection).find().forEach(document -> action.accept(document.getString("_id"), document));
    }

    @Override
    public void write(String collection, List<Change> changes) {
        var models = changes.stream().map(ServerDocuments::model).toList();
        try {
            stored(collection).bulkWrite(models, UNORDERED);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    private MongoCollection<Document> stored(String collection) {
        return client.getDatabase(place.apply(collection)).getCollection(collection);
    }

    private static WriteModel<Document> model(Change change) {
        return switch (change) {
            case Change.Fact fact -> new InsertOneModel<>(stored(fact, fact.fact()));
            case Change.View view ->
                new ReplaceOneModel<>(unseen(view.id(), view.last()), stored(view, view.document()), REPLACE);
            case Change.Fields set -> {
                var fields = new Document(set.fields());
                fields.put(Change.SEEN + "." + set.last().streamId(), set.last().sequence());
                var position = new Document(Change.POSITION, set.last().position());
                yield new UpdateOneModel<>(
                        unseen(set.id(), set.last()), new Document("$set", fields).append("$max", position), UPSERT);
            }
        };
    }

    /** Matches a document that has not seen the event. An upsert that finds it seen ends in a duplicate key. */
    private static Document unseen(String id, EventContext cause) {
        var atLeast = new Document("$gte", cause.sequence());
        return withId(id, new Document(Change.SEEN + "." + cause.streamId(), new Document("$not", atLeast)));
    }

    private static Document stored(Change change, Document content) {
        return withId(change.id(), content)
                .append(
                        Change.POSITION,
                        Math.max(Change.positionIn(content), change.last().position()));
    }

    private static Document withId(String id, Document fields) {
        var document = new Document("_id", id);
        document.putAll(fields);
        return document;
    }
}
