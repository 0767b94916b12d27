package org.homeward.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;

/**
 * One database of a MongoDB server, by its address.
 *
 * @param client the connections
 * @param database the database: the one the address names, or else the usual one
 */
public record MongoAddress(MongoClient client, MongoDatabase database) implements AutoCloseable {
    private static final int FINDS_A_SERVER_WITHIN_SECONDS = 5;
    private static final int ANSWERS_WITHIN_SECONDS = 10;

    /**
     * Connects. Unless the address says otherwise, a write is answered once it is in the journal of most servers of the
     * set, and a server that answers nothing is given up after a while.
     *
     * @param uri the address, which may name account, database and options
     * @param usual the database when the address names none
     */
    public static MongoAddress of(String uri, String usual) {
        var named = new ConnectionString(uri).getDatabase();
        return connect(uri, named == null ? usual : named);
    }

    /**
     * Connects to a database of its own.
     *
     * @param uri its address; if that is empty, it lies beside another
     * @param other the address of the other, whose database is not used
     * @param usual the database unless its own address names one
     */
    public static MongoAddress ofItsOwn(String uri, String other, String usual) {
        return uri.isEmpty() ? connect(other, usual) : of(uri, usual);
    }

    private static MongoAddress connect(String uri, String database) {
        var address = new ConnectionString(uri);
        var settings = MongoClientSettings.builder()
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(FINDS_A_SERVER_WITHIN_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(address)
                .build();
        var client = MongoClients.create(settings);
        return new MongoAddress(client, client.getDatabase(database));
    }

    @Override
    public void close() {
        client.close();
    }
}
