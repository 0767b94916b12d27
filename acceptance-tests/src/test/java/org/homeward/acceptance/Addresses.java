package org.homeward.acceptance;

import java.util.Optional;
import java.util.UUID;

/**
 * Where the stores of several processes are, as the environment says.
 *
 * @param axonServer host and port of Axon Server
 * @param mongo the address of a MongoDB server
 */
record Addresses(String axonServer, String mongo) {
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    /** Whether this run of the tests starts each side as a process of its own. */
    static boolean areUsed() {
        return Boolean.getBoolean("homeward.apart");
    }

    /** The addresses, when the environment gives both. */
    static Optional<Addresses> given() {
        var axonServer = System.getenv("HOMEWARD_AXONSERVER");
        var mongo = System.getenv("HOMEWARD_MONGODB");
        return axonServer == null || mongo == null ? Optional.empty() : Optional.of(new Addresses(axonServer, mongo));
    }

    /** The address of a database that only this run uses. */
    String database(String purpose) {
        var options = mongo.indexOf('?') < 0 ? "" : mongo.substring(mongo.indexOf('?'));
        var server = options.isEmpty() ? mongo : mongo.substring(0, mongo.length() - options.length());
        var path = server.indexOf('/', server.indexOf("://") + "://".length());
        return (path < 0 ? server : server.substring(0, path)) + "/homeward-test-" + RUN + "-" + purpose + options;
    }
}
