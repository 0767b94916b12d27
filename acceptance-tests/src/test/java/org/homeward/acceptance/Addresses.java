package org.homeward.acceptance;

import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Where the stores of several processes are.
 *
 * @param axonServer host and port of Axon Server
 * @param mongo the address of a MongoDB server
 */
record Addresses(String axonServer, String mongo) {
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

    /**
     * The address of a database of these tests. It stays, because the events in Axon Server do: both are empty at the
     * first run, and are kept or thrown away together.
     */
    String database(String purpose) {
        var options = mongo.indexOf('?') < 0 ? "" : mongo.substring(mongo.indexOf('?'));
        var server = options.isEmpty() ? mongo : mongo.substring(0, mongo.length() - options.length());
        var path = server.indexOf('/', server.indexOf("://") + "://".length());
        return (path < 0 ? server : server.substring(0, path)) + "/homeward-test-" + purpose + options;
    }
}
