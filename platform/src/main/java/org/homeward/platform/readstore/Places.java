package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * In which database each collection is, and the rebuild that is under way. All of it is one document, so that a switch
 * is one step. The collections of a projection are in one place. Several processes write it, so whoever writes says what was
 * read before, and does not undo what another has done since.
 */
final class Places {
    private static final String COLLECTION = "_places";
    private static final String ID = "read-models";
    private static final String MOVED = "moved";
    private static final String REBUILD = "rebuild";
    private static final String REVISION = "revision";
    private static final long NOT_THERE = -1;
    private static final long NOT_COUNTED = 0;

    /**
     * What is stored.
     *
     * @param moved the database of each collection that is not at home
     * @param rebuild the rebuild that is under way
     * @param revision how often it was written
     */
    record Stored(Map<String, String> moved, Optional<RebuildState> rebuild, long revision) {
        Stored {
            moved = Map.copyOf(moved);
        }
    }

    /** Another process has written it since it was read here. */
    static final class ChangedMeanwhile extends IllegalStateException {
        private static final long serialVersionUID = 1;

        private ChangedMeanwhile() {
            super("another process has changed how the rebuild stands");
        }
    }

    private final MongoDatabase home;
    private volatile @Nullable Stored known;

    Places(MongoDatabase home) {
        this.home = home;
    }

    /** The database of a collection. */
    String of(String collection) {
        return stored().moved().getOrDefault(collection, home.getName());
    }

    /** The rebuild that is under way. */
    Optional<RebuildState> rebuild() {
        return stored().rebuild();
    }

    /** The same as the store says at this moment, whoever wrote it. */
    Optional<RebuildState> rebuildNow() {
        return read().rebuild();
    }

    /** Reads what another process may have changed; whether collections have moved. */
    boolean refresh() {
        var before = stored();
        var now = read();
        known = now;
        return !before.moved().equals(now.moved());
    }

    /** It is read when it is asked for first, because the store may not answer before. */
    private Stored stored() {
        var found = known;
        if (found == null) {
            found = read();
            known = found;
        }
        return found;
    }

    private Stored read() {
        var document = home.getCollection(COLLECTION).find(eq("_id", ID)).first();
        return document == null
                ? new Stored(Map.of(), Optional.empty(), NOT_THERE)
                : new Stored(
                        texts(document.get(MOVED, Document.class)),
                        Optional.ofNullable(document.get(REBUILD, Document.class))
                                .map(RebuildState::of),
                        document.get(REVISION, NOT_COUNTED));
    }

    /**
     * Collections are elsewhere from now on, and the rebuild stands as said.
     *
     * @throws ChangedMeanwhile if another process has written it since it was read here
     */
    void save(Map<String, String> elsewhere, Optional<RebuildState> rebuild) {
        var before = stored();
        var revision = Math.max(before.revision(), NOT_COUNTED) + 1;
        var moved = new HashMap<>(before.moved());
        moved.putAll(elsewhere);
        moved.values().removeIf(home.getName()::equals);
        var document = new Document("_id", ID)
                .append(MOVED, new Document(new HashMap<>(moved)))
                .append(REVISION, revision);
        rebuild.ifPresent(state -> document.append(REBUILD, state.document()));
        if (!written(document, before.revision())) {
            throw new ChangedMeanwhile();
        }
        known = new Stored(moved, rebuild, revision);
    }

    private boolean written(Document document, long before) {
        var collection = home.getCollection(COLLECTION);
        if (before == NOT_THERE) {
            return inserted(collection, document);
        }
        var asRead = before == NOT_COUNTED ? exists(REVISION, false) : eq(REVISION, before);
        return collection.replaceOne(and(eq("_id", ID), asRead), document).getMatchedCount() == 1;
    }

    private static boolean inserted(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    static Map<String, String> texts(Document document) {
        var texts = new HashMap<String, String>();
        document.forEach((name, text) -> texts.put(name, text.toString()));
        return texts;
    }
}
