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
    private static final String PREFIX = "documents.homeward.";
    private static final String TECHNICAL = "_";

    private ReadModelFile() {}

    /**
     * All documents by collection and id. A sealed value is there as what it is about, because the same value is sealed
     * differently each time.
     */
    static Map<String, String> of(Path data) {
        var documents = new TreeMap<String, String>();
        try (var store = new MVStore.Builder()
                .fileName(data.resolve("readstore").resolve("documents.mv").toString())
                .readOnly()
                .open()) {
            store.getMapNames().stream()
                    .filter(name -> name.startsWith(PREFIX))
                    .map(name -> name.substring(PREFIX.length()))
                    .filter(name -> !name.startsWith("system.") && !name.startsWith(TECHNICAL))
                    .forEach(name -> read(store, name, documents));
        }
        return documents;
    }

    private static void read(MVStore store, String collection, Map<String, String> documents) {
        MVMap<Object, byte[]> map = store.openMap(
                PREFIX + collection,
                new MVMap.Builder<Object, byte[]>()
                        .keyType(new ObjectDataType())
                        .valueType(ByteArrayDataType.INSTANCE));
        map.forEach((id, stored) -> documents.put(
                collection + "/" + id, sorted(new RawBsonDocument(stored)).toString()));
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
