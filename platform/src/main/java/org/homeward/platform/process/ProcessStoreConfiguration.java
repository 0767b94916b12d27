package org.homeward.platform.process;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.homeward.platform.eventstore.DataFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The process state of a side in its data folder, {@code homeward.data}. */
@Configuration(proxyBeanMethods = false)
public class ProcessStoreConfiguration {
    private static final String FILE = "process.db";
    private static final String EMBEDDED_NODE = "embedded";

    @Bean
    ProcessDatabase processDatabase(ObjectProvider<DataFolder> folder, @Value("${homeward.data}") Path data) {
        var locked = folder.getIfAvailable();
        return ProcessDatabase.open(locked == null ? data.resolve(FILE) : locked.file(FILE));
    }

    /** Embedded there is one process, which takes its own claims again at once after a crash. */
    @Bean
    TokenStore processTokens(ProcessDatabase database, Environment environment) {
        var distributed = environment.acceptsProfiles(Profiles.of("axonserver"));
        var node = distributed ? ManagementFactory.getRuntimeMXBean().getName() : EMBEDDED_NODE;
        return new ProcessTokens(database, node, InstantSource.system());
    }

    @Bean
    DeadLetters deadLetters(ProcessDatabase database) {
        return new DeadLetters(database);
    }
}
