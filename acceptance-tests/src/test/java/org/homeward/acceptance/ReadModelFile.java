package org.homeward.acceptance;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.ObjectDataType;

/** The read models of a stopped server, read as a file: every document, its fields in order. */
final class ReadModelFile {
    private static final String PREFIX = "documents.";
    private static final String HOME = "homeward";
    private static final String TECHNICAL = "_";

    private ReadModelFile() {}

    /**
     * All documents that readers see, by collection and id. A sealed value is there as what it is about, because the same
     * value is sealed differently each time.
     */
    static Map<String, String> of(Path data) {
        var documents = new TreeMap<String, String>();
        try (var store = new MVStore.Builder()
                .fileName(data.resolve("readstore").resolve("documents.mv").toString())
                .readOnly()
                .open()) {
            var moved = moved(store);
            var here = PREFIX + HOME + ".";
            store.getMapNames().stream()
                    .filter(name -> name.startsWith(here))
                    .map(name -> name.substring(here.length()))
                    .filter(name -> !name.startsWith("system.") && !name.startsWith(TECHNICAL))
                    .filter(name -> !moved.containsKey(name))
                    .forEach(name -> read(store, HOME, name, documents));
            moved.forEach((name, place) -> read(store, place, name, documents));
        }
        return documents;
    }

    /** Where the collections are that are not at home, because they were made again. */
    private static Map<String, String> moved(MVStore store) {
        var moved = new TreeMap<String, String>();
        stored(store, HOME, "_places")
                .forEach((id, places) -> new RawBsonDocument(places)
                        .getDocument("moved")
                        .forEach((name, place) ->
                                moved.put(name, place.asString().getValue())));
        return moved;
    }

    private static void read(MVStore store, String place, String collection, Map<String, String> documents) {
        stored(store, place, collection)
                .forEach((id, stored) -> documents.put(
                        collection + "/" + id,
                        sorted(new RawBsonDocument(stored)).toString()));
    }

    private static Map<Object, byte[]> stored(MVStore store, String place, String collection) {
        var name = PREFIX + place + "." + collection;
        return store.hasMap(name)
                ? store.openMap(
                        name,
                        new MVMap.Builder<Object, byte[]>()
                                .keyType(new ObjectDataType())
                                .valueType(ByteArrayDataType.INSTANCE))
                : Map.of();
    }

    private static BsonValue sorted(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> {
                var fields = new BsonDocument();
                new TreeMap<>(document).forEach((name, field) -> fields.put(name, sorted(field)));
                if (fields.containsKey("$enc")) {
                    fields.put("c", new BsonString("sealed"));
                }
                yield fields;
            }
            case BsonArray array ->
                new BsonArray(array.stream().map(ReadModelFile::sorted).toList());
            default -> value;
        };
    }
}
