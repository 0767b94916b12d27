package org.homeward.platform.process;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.homeward.platform.eventstore.DataFolder;
import org.homeward.platform.mongo.MongoAddress;
import org.homeward.platform.mongo.MongoTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The process state of a side: in the data folder of a process that is alone, or in a database of its own that all
 * command sides share, {@code homeward.process.uri}, by default beside the read models.
 */
@Configuration(proxyBeanMethods = false)
public class ProcessStoreConfiguration {
    /** Embedded there is one process, which takes its own claims again at once after a crash. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!axonserver")
    static class InFile {
        private static final String FILE = "process.db";
        private static final String NODE = "embedded";

        @Bean
        ProcessDatabase processDatabase(DataFolder folder) {
            return ProcessDatabase.open(folder.file(FILE));
        }

        @Bean
        TokenStore processTokens(ProcessDatabase database) {
            return new TokensInFile(database, NODE, InstantSource.system());
        }

        @Bean
        DeadLetters deadLetters(ProcessDatabase database) {
            return new DeadLettersInFile(database);
        }

        @Bean
        AgendaEntries agendaEntries(ProcessDatabase database) {
            return new AgendaEntriesInFile(database);
        }
    }

    /** The process that claims a token is the one that reacts, or keeps the agenda; when it is gone another does. */
    @Configuration(proxyBeanMethods = false)
    @Profile("axonserver")
    static class InMongo {
        private static final String DATABASE = "homeward-process";

        @Bean
        ProcessAddress processAddress(
                @Value("${homeward.process.uri:}") String uri, @Value("${homeward.mongodb.uri}") String other) {
            return new ProcessAddress(MongoAddress.ofItsOwn(uri, other, DATABASE));
        }

        @Bean
        TokenStore processTokens(ProcessAddress address) {
            return new MongoTokens(
                    address.mongo().database().getCollection("tokens"),
                    ManagementFactory.getRuntimeMXBean().getName(),
                    InstantSource.system(),
                    Duration.ZERO);
        }

        @Bean
        DeadLetters deadLetters(ProcessAddress address) {
            return new DeadLettersInMongo(address.mongo().database(), InstantSource.system());
        }

        @Bean
        AgendaEntries agendaEntries(ProcessAddress address) {
            return new AgendaEntriesInMongo(address.mongo().database());
        }
    }

    record ProcessAddress(MongoAddress mongo) implements AutoCloseable {
        @Override
        public void close() {
            mongo.close();
        }
    }
}
