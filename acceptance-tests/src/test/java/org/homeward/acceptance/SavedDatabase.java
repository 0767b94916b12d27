package org.homeward.acceptance;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.BsonDocument;

/**
 * All documents of a MongoDB database, as a dump has them.
 *
 * @param server the address of the server
 * @param name the name of the database
 * @param documents by collection
 */
record SavedDatabase(String server, String name, Map<String, List<BsonDocument>> documents) {
    /** Reads all of them. */
    static SavedDatabase of(String server, String name) {
        return at(server, name, database -> {
            var all = new TreeMap<String, List<BsonDocument>>();
            for (var collection : database.listCollectionNames()) {
                var each =
                        database.getCollection(collection, BsonDocument.class).find();
                all.put(collection, each.into(new ArrayList<>()));
            }
            return new SavedDatabase(server, name, all);
        });
    }

    /** Removes a database. */
    static void drop(String server, String name) {
        at(server, name, database -> {
            database.drop();
            return name;
        });
    }

    /** Makes the database what it was. */
    void putBack() {
        drop(server, name);
        at(server, name, database -> {
            documents.forEach((collection, all) -> {
                if (!all.isEmpty()) {
                    database.getCollection(collection, BsonDocument.class).insertMany(all);
                }
            });
            return name;
        });
    }

    private static <T> T at(String server, String name, Function<MongoDatabase, T> use) {
        try (var client = MongoClients.create(server)) {
            return use.apply(client.getDatabase(name));
        }
    }
}
