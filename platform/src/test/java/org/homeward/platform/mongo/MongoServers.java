package org.homeward.platform.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.platform.readstore.embedded.EmbeddedMongo;

/**
 * The servers that must do the same: the embedded one, and a MongoDB when the environment gives the address of one as
 * HOMEWARD_MONGODB. Nothing the code uses may exist in only one of them.
 */
public final class MongoServers {
    private static final String GIVEN = "HOMEWARD_MONGODB";

    private MongoServers() {}

    /** A server by its name. */
    public enum Kind {
        /** In this process. */
        EMBEDDED,
        /** The one the environment names. */
        GIVEN
    }

    /**
     * An empty database of a server.
     *
     * @param address the database
     * @param uri its address
     * @param end what ends with it
     */
    public record Empty(MongoAddress address, String uri, Runnable end) implements AutoCloseable {
        /** Ends it when its user has closed the address already. */
        public void drop() {
            try (var again = MongoAddress.ofItsOwn("", uri, address.database().getName())) {
                again.database().drop();
            }
            end.run();
        }

        @Override
        public void close() {
            address.close();
            drop();
        }
    }

    /** The servers there are; the suites say so once. */
    public static Stream<Kind> all() {
        return System.getenv(GIVEN) == null ? Stream.of(Kind.EMBEDDED) : Stream.of(Kind.values());
    }

    /** A new database on a server. */
    public static Empty empty(Kind kind) {
        var name = "homeward-contract-" + UUID.randomUUID().toString().substring(0, 8);
        return switch (kind) {
            case EMBEDDED -> {
                var mongo = new EmbeddedMongo(folder());
                yield of(mongo.uri(), name, mongo::close);
            }
            case GIVEN -> of(System.getenv(GIVEN), name, () -> {});
        };
    }

    private static Empty of(String uri, String name, Runnable end) {
        return new Empty(MongoAddress.ofItsOwn("", uri, name), uri, end);
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("homeward-contract");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
