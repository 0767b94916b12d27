package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * In which database each collection is, and the rebuild that is under way. All of it is one document, so that a switch
 * is one step. The collections of a projection are in one place.
 */
final class Places {
    private static final String COLLECTION = "_places";
    private static final String ID = "read-models";
    private static final String MOVED = "moved";
    private static final String REBUILD = "rebuild";

    /**
     * What is stored.
     *
     * @param moved the database of each collection that is not at home
     * @param rebuild the rebuild that is under way
     */
    record Stored(Map<String, String> moved, Optional<RebuildState> rebuild) {
        Stored {
            moved = Map.copyOf(moved);
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
                ? new Stored(Map.of(), Optional.empty())
                : new Stored(
                        texts(document.get(MOVED, Document.class)),
                        Optional.ofNullable(document.get(REBUILD, Document.class))
                                .map(RebuildState::of));
    }

    /** Collections are elsewhere from now on, and the rebuild stands as said. */
    void save(Map<String, String> elsewhere, Optional<RebuildState> rebuild) {
        var moved = new HashMap<>(stored().moved());
        moved.putAll(elsewhere);
        moved.values().removeIf(home.getName()::equals);
        var document = new Document("_id", ID).append(MOVED, new Document(new HashMap<>(moved)));
        rebuild.ifPresent(state -> document.append(REBUILD, state.document()));
        home.getCollection(COLLECTION).replaceOne(eq("_id", ID), document, new ReplaceOptions().upsert(true));
        known = new Stored(moved, rebuild);
    }

    static Map<String, String> texts(Document document) {
        var texts = new HashMap<String, String>();
        document.forEach((name, text) -> texts.put(name, text.toString()));
        return texts;
    }
}
