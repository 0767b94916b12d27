package org.homeward.benchmarks.baseline;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.homeward.benchmarks.rival.Replaying;
import org.homeward.benchmarks.rival.Rival;
import org.homeward.benchmarks.rival.Showing;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Axon's starter out of the box: JPA on a file of H2, a serializer that works, tracking processors, no cache. */
public final class StarterRival extends BookRival implements Showing, Replaying {
    private static final long PAUSE_NANOS = Duration.ofMillis(1).toNanos();

    private final ConfigurableApplicationContext context;
    private final CommandGateway gateway;
    private final EntityManagerFactory entities;

    private StarterRival(ConfigurableApplicationContext context) {
        super(context.getBean(CommandGateway.class), context);
        this.context = context;
        this.gateway = context.getBean(CommandGateway.class);
        this.entities = context.getBean(EntityManagerFactory.class);
    }

    /** Without its projection. */
    public static Rival deciding(Path folder) {
        return new StarterRival(start(folder));
    }

    /** With its projection. */
    public static Rival reading(Path folder) {
        return new StarterRival(start(folder, BookList.READING));
    }

    private static ConfigurableApplicationContext start(Path folder, String... profiles) {
        return new SpringApplicationBuilder(BookApplication.class)
                .profiles(profiles)
                .properties(
                        "spring.datasource.url=jdbc:h2:file:"
                                + folder.toAbsolutePath().resolve("book"),
                        "spring.jpa.hibernate.ddl-auto=update",
                        "spring.jpa.open-in-view=false",
                        "axon.axonserver.enabled=false",
                        "axon.update-check.disabled=true",
                        "axon.serializer.general=jackson3",
                        "axon.serializer.messages=jackson3",
                        "axon.serializer.events=jackson3",
                        "logging.level.root=WARN",
                        "spring.main.banner-mode=off")
                .run();
    }

    @Override
    public void open(UUID id) {
        gateway.sendAndWait(opening("case-" + id));
    }

    @Override
    public boolean shows(UUID id) {
        try (var reading = entities.createEntityManager()) {
            return reading.find(BookLine.class, "case-" + id) != null;
        }
    }

    @Override
    public long stored() {
        try (var reading = entities.createEntityManager()) {
            return reading.createQuery("SELECT count(e) FROM DomainEventEntry e", Long.class)
                    .getSingleResult();
        }
    }

    @Override
    public long readAll() {
        return context.getBean(EventStorageEngine.class)
                .readEvents(null, false)
                .map(event -> event.getPayload())
                .count();
    }

    @Override
    public void rebuild(String what) {
        var list = context.getBean(EventProcessingConfiguration.class)
                .eventProcessor(BookList.GROUP, TrackingEventProcessor.class)
                .orElseThrow();
        list.shutDown();
        list.resetTokens();
        list.start();
        while (!isCaughtUp(list)) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static boolean isCaughtUp(TrackingEventProcessor list) {
        var segments = list.processingStatus().values();
        return !segments.isEmpty() && segments.stream().allMatch(part -> part.isCaughtUp() && hasReplayed(part));
    }

    /** Axon calls it a replay until an event comes that is newer than the reset; here none may come. */
    private static boolean hasReplayed(EventTrackerStatus part) {
        return !part.isReplaying()
                || part.getCurrentPosition().orElse(-1)
                        >= part.getResetPosition().orElse(Long.MAX_VALUE);
    }
}
