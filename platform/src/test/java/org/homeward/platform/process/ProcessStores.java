package org.homeward.platform.process;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.homeward.platform.mongo.MongoServers;
import org.homeward.platform.mongo.MongoTokens;

/** The process state in every store it can be in; each does the same. */
sealed interface ProcessStores extends AutoCloseable {
    /** The stores by name. */
    static Stream<String> all() {
        return Stream.concat(Stream.of("FILE"), MongoServers.all().map(Enum::name));
    }

    /** The store of this name, empty. */
    static ProcessStores open(String name, Path folder) {
        return name.equals("FILE")
                ? new InFile(ProcessDatabase.open(folder.resolve("process.db")))
                : new InMongo(MongoServers.empty(MongoServers.Kind.valueOf(name)));
    }

    TokenStore tokens(String node, InstantSource clock);

    AgendaEntries agenda();

    DeadLetters letters(InstantSource clock, int most);

    @Override
    void close();

    /** In a file of the process. */
    record InFile(ProcessDatabase database) implements ProcessStores {
        @Override
        public TokenStore tokens(String node, InstantSource clock) {
            return new TokensInFile(database, node, clock);
        }

        @Override
        public AgendaEntries agenda() {
            return new AgendaEntriesInFile(database);
        }

        @Override
        public DeadLetters letters(InstantSource clock, int most) {
            return new DeadLettersInFile(database, most);
        }

        @Override
        public void close() {
            database.close();
        }
    }

    /** On a server that several processes share. */
    record InMongo(MongoServers.Empty server) implements ProcessStores {
        @Override
        public TokenStore tokens(String node, InstantSource clock) {
            return new MongoTokens(server.address().database().getCollection("tokens"), node, clock, Duration.ZERO);
        }

        @Override
        public AgendaEntries agenda() {
            return new AgendaEntriesInMongo(server.address().database());
        }

        @Override
        public DeadLetters letters(InstantSource clock, int most) {
            return new DeadLettersInMongo(server.address().database(), clock, most);
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
