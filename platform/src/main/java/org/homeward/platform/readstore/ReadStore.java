package org.homeward.platform.readstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.Document;
import org.homeward.platform.readstore.embedded.EmbeddedMongo;

/** The database of the read models. Everything in it can be thrown away and rebuilt from the events. */
public final class ReadStore implements AutoCloseable {
    /** The name of the database. */
    public static final String DATABASE = "homeward";

    private final MongoClient client;
    private final Documents documents;
    private final Runnable server;

    private ReadStore(MongoClient client, Documents documents, Runnable server) {
        this.client = client;
        this.documents = documents;
        this.server = server;
    }

    /** A store in this process, kept in a file of the folder. */
    public static ReadStore embedded(Path folder) {
        var mongo = new EmbeddedMongo(folder);
        return new ReadStore(MongoClients.create(mongo.uri()), new EmbeddedDocuments(mongo), mongo::close);
    }

    /** The store of a MongoDB server. */
    public static ReadStore at(String uri) {
        var client = MongoClients.create(uri);
        return new ReadStore(client, new ServerDocuments(client.getDatabase(DATABASE)), () -> {});
    }

    /** The client, for what the database alone cannot do. */
    public MongoClient client() {
        return client;
    }

    /** The database. */
    public MongoDatabase database() {
        return client.getDatabase(DATABASE);
    }

    /** A collection of the database. */
    public MongoCollection<Document> collection(String name) {
        return database().getCollection(name);
    }

    boolean isEmbedded() {
        return documents instanceof EmbeddedDocuments;
    }

    Documents documents() {
        return documents;
    }

    @Override
    public void close() {
        client.close();
        server.run();
    }
}
