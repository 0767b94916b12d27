package org.homeward.benchmarks.baseline;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.homeward.benchmarks.baseline.BookMessages.CaseOpened;
import org.homeward.benchmarks.rival.Rival;
import org.homeward.benchmarks.rival.Showing;

/** Axon without Spring Boot on Axon Server, with the connector's own settings and a cache of aggregates. */
public final class ServerRival extends BookRival implements Showing {
    private final Configuration axon;
    private final Seen seen;

    private ServerRival(Configuration axon, Seen seen) {
        super(axon.commandGateway(), axon::shutdown);
        this.axon = axon;
        this.seen = seen;
    }

    /** On the Axon Server that {@code HOMEWARD_AXONSERVER} names. */
    public static Rival onServer(Path folder) {
        return new ServerRival(configurer().start(), new Seen());
    }

    /** The same with a read model in memory, kept by the default processor from now on. */
    public static Showing reading(Path folder) {
        var seen = new Seen();
        var configurer = configurer();
        configurer
                .eventProcessing()
                .registerEventHandler(configuration -> seen)
                .registerTrackingEventProcessorConfiguration(
                        configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andInitialTrackingToken(StreamableMessageSource::createHeadToken));
        return new ServerRival(configurer.start(), seen);
    }

    private static Configurer configurer() {
        var connection = AxonServerConfiguration.builder()
                .servers(System.getenv("HOMEWARD_AXONSERVER"))
                .componentName("book")
                .build();
        return JdbcRival.book(DefaultConfigurer.defaultConfiguration(true))
                .registerComponent(AxonServerConfiguration.class, configuration -> connection);
    }

    @Override
    public void open(UUID id) {
        axon.commandGateway().sendAndWait(opening("case-" + id));
    }

    @Override
    public boolean shows(UUID id) {
        return seen.cases.contains("case-" + id);
    }

    /** The cases that were opened, in memory. */
    static final class Seen {
        private final Set<String> cases = ConcurrentHashMap.newKeySet();

        @EventHandler
        void on(CaseOpened event) {
            cases.add(event.caseId());
        }
    }
}
