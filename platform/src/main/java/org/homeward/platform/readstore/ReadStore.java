package org.homeward.platform.readstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.homeward.platform.mongo.MongoAddress;
import org.homeward.platform.readstore.embedded.EmbeddedMongo;

/** The database of the read models. Everything in it can be thrown away and rebuilt from the events. */
public final class ReadStore implements AutoCloseable {
    /** The name of the database. */
    public static final String DATABASE = "homeward";

    private static final String SOON_OR_NOT_AT_ALL = "/?serverSelectionTimeoutMS=1000&connectTimeoutMS=1000";

    private final MongoAddress address;
    private final Function<UnaryOperator<String>, Documents> engine;
    private final Documents documents;
    private final Places places;
    private final Letters letters;
    private final Optional<EmbeddedMongo> embedded;

    private ReadStore(
            MongoAddress address, Function<UnaryOperator<String>, Documents> engine, Optional<EmbeddedMongo> embedded) {
        this.address = address;
        this.engine = engine;
        this.embedded = embedded;
        places = new Places(address.database());
        documents = engine.apply(places::of);
        letters = new Letters(address.database(), documents);
    }

    /** A store in this process, kept in a file of the folder. */
    public static ReadStore embedded(Path folder) {
        var mongo = new EmbeddedMongo(folder);
        var client = MongoClients.create(mongo.uri() + SOON_OR_NOT_AT_ALL);
        var address = new MongoAddress(client, client.getDatabase(DATABASE));
        return new ReadStore(address, place -> new EmbeddedDocuments(mongo, place), Optional.of(mongo));
    }

    /** The store of a MongoDB server, which several processes may share. */
    public static ReadStore at(String uri) {
        var address = MongoAddress.of(uri, DATABASE);
        return new ReadStore(address, place -> new ServerDocuments(address.client(), place), Optional.empty());
    }

    /** The client, for what the database alone cannot do. */
    public MongoClient client() {
        return address.client();
    }

    /** The database. */
    public MongoDatabase database() {
        return address.database();
    }

    /** A collection, wherever it is since the last rebuild. */
    public MongoCollection<Document> collection(String name) {
        return client().getDatabase(places.of(name)).getCollection(name);
    }

    /** The database of a collection. */
    String place(String collection) {
        return places.of(collection);
    }

    Places places() {
        return places;
    }

    Letters letters() {
        return letters;
    }

    /** Documents of other places. */
    Documents documentsIn(UnaryOperator<String> place) {
        return engine.apply(place);
    }

    /** How far the projections have read. */
    MongoCollection<Document> tokens() {
        return collection("_tokens");
    }

    boolean isEmbedded() {
        return embedded.isPresent();
    }

    /** Tells the one who writes when what was written last is lost and when it goes on; a server of its own never does. */
    void tell(EmbeddedMongo.Writer writer) {
        embedded.ifPresent(mongo -> mongo.tell(writer));
    }

    /** Why documents cannot be kept in this process; empty when they can, or when they are kept elsewhere. */
    Optional<Throwable> fault() {
        return embedded.flatMap(EmbeddedMongo::fault);
    }

    Documents documents() {
        return documents;
    }

    @Override
    public void close() {
        address.close();
        embedded.ifPresent(EmbeddedMongo::close);
    }
}
