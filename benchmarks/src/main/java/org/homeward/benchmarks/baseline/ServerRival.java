package org.homeward.benchmarks.baseline;

import java.nio.file.Path;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.config.DefaultConfigurer;
import org.homeward.benchmarks.rival.Rival;

/** Axon without Spring Boot on Axon Server, with the connector's own settings and a cache of aggregates. */
public final class ServerRival {
    private ServerRival() {}

    /** On the Axon Server that {@code HOMEWARD_AXONSERVER} names. */
    public static Rival onServer(Path folder) {
        var connection = AxonServerConfiguration.builder()
                .servers(System.getenv("HOMEWARD_AXONSERVER"))
                .componentName("book")
                .build();
        var axon = JdbcRival.book(DefaultConfigurer.defaultConfiguration(true))
                .registerComponent(AxonServerConfiguration.class, configuration -> connection)
                .start();
        return new BookRival(axon.commandGateway(), axon::shutdown);
    }
}
