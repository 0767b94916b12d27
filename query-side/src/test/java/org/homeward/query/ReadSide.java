package org.homeward.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.bson.Document;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.upkeep.RebuildId;
import org.homeward.platform.eventstore.WakingEventStore;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.messaging.StreamHistory;
import org.homeward.platform.messaging.StreamHistory.Recorded;
import org.homeward.platform.readstore.BlueGreen;
import org.homeward.platform.readstore.DocumentFormat;
import org.homeward.platform.readstore.KnownPositions;
import org.homeward.platform.readstore.LiveUpdates;
import org.homeward.platform.readstore.ProjectionProcessor;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.ReadProgress;
import org.homeward.platform.readstore.ReadStore;

/** Projections that follow what happens in a test, into a real read store. */
public final class ReadSide implements AutoCloseable {
    /** The instant at which a test's history begins; each event is recorded a minute after the one before. */
    public static final Instant BEGINNING = Instant.parse("2009-01-01T00:00:00Z");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();
    private static final UserId SOMEBODY = UserId.of(new UUID(0, 1));

    private final WakingEventStore events = WakingEventStore.on(new InMemoryEventStorageEngine());
    private final TestSeal seal = new TestSeal();
    private final DocumentFormat format = seal.format();
    private final LiveUpdates updates = new LiveUpdates();
    private final List<Recorded> history = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<? extends Projector<?>> projectors;
    private final ReadStore store;
    private ProjectionProcessor processor;
    private long recorded;

    /** These projections, with nothing projected yet. */
    public ReadSide(Path folder, Projector<?>... projectors) {
        this.projectors = List.of(projectors);
        store = ReadStore.embedded(folder);
        processor = follow();
    }

    /** Something happened, and the projections have seen it. */
    public void happened(Event... past) {
        happened(List.of(past));
    }

    /** Something happened, and the projections have seen it. */
    public void happened(List<? extends Event> past) {
        // one by one: Axon's engine in memory stores a list in the order of its hashes, and a reader may overtake it
        past.forEach(event -> events.publish(message(event)));
        awaitAll();
    }

    /** Everything is delivered once more to projections that have seen it. */
    public void deliverAgain() {
        processor.stop();
        store.collection("_tokens").deleteMany(new Document());
        processor = follow();
        awaitAll();
    }

    /** The read store. */
    public ReadStore store() {
        return store;
    }

    /** The form of its documents. */
    public DocumentFormat format() {
        return format;
    }

    /** The seal of personal values. */
    public TestSeal seal() {
        return seal;
    }

    /** Who is told of changes. */
    public LiveUpdates updates() {
        return updates;
    }

    /** What has happened, by stream. */
    public StreamHistory history() {
        return (stream, upTo) -> history.stream()
                .filter(recorded -> recorded.event().streamId().equals(stream)
                        && recorded.context().position() <= upTo)
                .toList();
    }

    /** Everything the projections have written, as text. */
    public String content() {
        var lines = new TreeSet<String>();
        projectors.stream()
                .flatMap(projector -> projector.collections().stream())
                .forEach(name -> store.collection(name)
                        .find()
                        .forEach(document -> lines.add(name + " " + new TreeMap<>(document))));
        return String.join("\n", lines);
    }

    /** All projections are made again from the first event, are the same, and are what is read from now on. */
    public void rebuild() {
        var rebuilds = new BlueGreen(projectors, processor, around(), Clock.systemUTC());
        rebuilds.start();
        var rebuild = RebuildId.of(UUID.randomUUID());
        rebuilds.begin(rebuild, Set.of());
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (rebuilds.standing().rebuild().orElseThrow().likeness().isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        assertThat(rebuilds.switchTo(rebuild, false).differences()).isZero();
        rebuilds.end(rebuild);
        rebuilds.stop();
        awaitAll();
    }

    /** Positions of what has happened. */
    public KnownPositions positions() {
        return new KnownPositions(processor, events);
    }

    /** The position of the newest event; the first has 0. */
    public long head() {
        return recorded - 1;
    }

    @Override
    public void close() {
        processor.stop();
        store.close();
        events.shutDown();
    }

    private ProjectionProcessor.Surroundings around() {
        return new ProjectionProcessor.Surroundings(events, ReadSide::contextOf, store, format, updates, "embedded");
    }

    private ProjectionProcessor follow() {
        var following = new ProjectionProcessor(projectors, around());
        following.start();
        return following;
    }

    private void awaitAll() {
        assertThat(new ReadProgress(processor).awaitCaughtUp(head(), PATIENCE)).isTrue();
    }

    private DomainEventMessage<?> message(Event event) {
        var sequence = sequences.merge(event.streamId(), 0L, (last, none) -> last + 1);
        var message = new GenericDomainEventMessage<>(
                "Stream",
                event.streamId(),
                sequence,
                event,
                MetaData.emptyInstance(),
                "event-" + recorded,
                BEGINNING.plusSeconds(60 * recorded));
        history.add(new Recorded(event, contextOf(new GenericTrackedDomainEventMessage<>(at(recorded), message))));
        recorded++;
        return message;
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private static EventContext contextOf(TrackedEventMessage<?> message) {
        var stored = (DomainEventMessage<?>) message;
        return new EventContext(
                message.getIdentifier(),
                message.trackingToken().position().orElseThrow(),
                stored.getAggregateIdentifier(),
                stored.getSequenceNumber(),
                message.getTimestamp(),
                SOMEBODY,
                Set.of(Role.FIN),
                Office.TRIPOLI,
                Purpose.FUNDING,
                "command",
                "correlation",
                "causation");
    }
}
