package org.homeward.platform.readstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.Document;
import org.homeward.platform.mongo.MongoAddress;
import org.homeward.platform.readstore.embedded.EmbeddedMongo;

/** The database of the read models. Everything in it can be thrown away and rebuilt from the events. */
public final class ReadStore implements AutoCloseable {
    /** The name of the database. */
    public static final String DATABASE = "homeward";

    private final MongoAddress address;
    private final Documents documents;
    private final Runnable server;

    private ReadStore(MongoAddress address, Documents documents, Runnable server) {
        this.address = address;
        this.documents = documents;
        this.server = server;
    }

    /** A store in this process, kept in a file of the folder. */
    public static ReadStore embedded(Path folder) {
        var mongo = new EmbeddedMongo(folder);
        var client = MongoClients.create(mongo.uri());
        var address = new MongoAddress(client, client.getDatabase(DATABASE));
        return new ReadStore(address, new EmbeddedDocuments(mongo), mongo::close);
    }

    /** The store of a MongoDB server, which several processes may share. */
    public static ReadStore at(String uri) {
        var address = MongoAddress.of(uri, DATABASE);
        return new ReadStore(address, new ServerDocuments(address.database()), () -> {});
    }

    /** The client, for what the database alone cannot do. */
    public MongoClient client() {
        return address.client();
    }

    /** The database. */
    public MongoDatabase database() {
        return address.database();
    }

    /** A collection of the database. */
    public MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    /** How far the projections have read. */
    MongoCollection<Document> tokens() {
        return collection("_tokens");
    }

    boolean isEmbedded() {
        return documents instanceof EmbeddedDocuments;
    }

    Documents documents() {
        return documents;
    }

    @Override
    public void close() {
        address.close();
        server.run();
    }
}
