package org.homeward.acceptance;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the stores of several processes are.
 *
 * @param axonServer host and port of Axon Server
 * @param mongo the address of a MongoDB server
 */
record Addresses(String axonServer, String mongo) {
    /** What is said where the folders of the stores are not known. */
    static final String NOT_LOOKED_INTO =
            "the files of the stores are not looked into and no backup is made of them, HOMEWARD_STORE_FOLDERS names none";

    private static final String PREFIX = "homeward-test-";
    private static final List<String> DATABASES = List.of("read", "process", "keys");

    /** The folders of the stores that several processes share, when they are on this machine and the environment says where. */
    static List<Path> folders() {
        var given = System.getenv("HOMEWARD_STORE_FOLDERS");
        return !Stores.areUsed() || given == null
                ? List.of()
                : Stream.of(given.split(":", -1)).map(Path::of).toList();
    }

    /**
     * Empties both, so that what is tested finds nothing of what was tested before. Axon Server lets nobody do that
     * unless it is started for development, so no store that matters is ever emptied.
     */
    void empty() {
        var purge = HttpRequest.newBuilder(URI.create(Stores.axonServerHttp(this) + "/v1/devmode/purge-events"))
                .DELETE()
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var purged = client.send(purge, HttpResponse.BodyHandlers.ofString());
            if (purged.statusCode() != 200) {
                throw new IllegalStateException("Axon Server cannot be emptied (" + purged.statusCode()
                        + "): start it with --axoniq.axonserver.devmode.enabled=true, on a folder of its own");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try (var client = MongoClients.create(mongo)) {
            DATABASES.forEach(purpose -> client.getDatabase(name(purpose)).drop());
        }
    }

    /** Where Axon Server listens. */
    InetSocketAddress ofAxonServer() {
        return listening(URI.create("grpc://" + axonServer));
    }

    /** Where MongoDB listens. */
    InetSocketAddress ofMongo() {
        return listening(URI.create(mongo));
    }

    private static InetSocketAddress listening(URI address) {
        if (address.getHost() == null || address.getPort() < 0) {
            throw new IllegalStateException("this needs the host and port of one server: " + address.getScheme());
        }
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    /** The same servers, each behind something that stands before it. */
    Addresses behind(FaultProxy beforeAxonServer, FaultProxy beforeMongo) {
        var there = URI.create(mongo);
        return new Addresses(
                "localhost:" + beforeAxonServer.port(),
                mongo.replace(there.getHost() + ":" + there.getPort(), "localhost:" + beforeMongo.port()));
    }

    /** The same Axon Server with another MongoDB. */
    Addresses withMongo(String other) {
        return new Addresses(axonServer, other);
    }

    /** The name of a database of these tests. */
    static String name(String purpose) {
        return PREFIX + purpose;
    }

    /** The address of a database of these tests. */
    String database(String purpose) {
        var options = mongo.indexOf('?') < 0 ? "" : mongo.substring(mongo.indexOf('?'));
        var server = options.isEmpty() ? mongo : mongo.substring(0, mongo.length() - options.length());
        var path = server.indexOf('/', server.indexOf("://") + "://".length());
        return (path < 0 ? server : server.substring(0, path)) + "/" + name(purpose) + options;
    }
}
