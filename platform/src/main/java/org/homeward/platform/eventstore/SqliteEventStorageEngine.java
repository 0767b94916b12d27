package org.homeward.platform.eventstore;

import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.homeward.platform.sqlite.GroupCommit;
import org.homeward.platform.sqlite.Readers;
import org.homeward.platform.sqlite.Sqlite;

/**
 * Stores events in one SQLite file. An append returns when it is on disk; positions have no gaps; many appends share one
 * flush. It takes part in no transaction of others.
 */
public final class SqliteEventStorageEngine extends BatchingEventStorageEngine implements StoredEvents, AutoCloseable {
    private static final int BATCH = 500;

    private final GroupCommit<EventTable> writer;
    private final Readers readers;
    private final EventRows rows;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile LongConsumer watch = nanos -> {};

    private SqliteEventStorageEngine(Builder builder, Path file) throws SQLException {
        super(builder);
        writer = new GroupCommit<>(file, EventTable::on);
        readers = new Readers(file);
        rows = new EventRows(readers);
    }

    /**
     * Opens the store, creating the file when there is none.
     *
     * @throws EventStoreException if the file cannot be opened
     */
    public static SqliteEventStorageEngine open(Path file, Serializer serializer, EventUpcaster upcasters) {
        var builder = new Builder();
        builder.eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(Sqlite::isConstraintViolation)
                .batchSize(BATCH);
        try {
            return new SqliteEventStorageEngine(builder, file);
        } catch (SQLException unusable) {
            throw new EventStoreException("the event store " + file.getFileName() + " cannot be opened", unusable);
        }
    }

    /** Why the last write failed; empty when the store takes events. Readiness follows it. */
    public Optional<Throwable> fault() {
        return writer.fault();
    }

    /** Tells how many nanoseconds each append took until it was on disk, from now on. */
    void watch(LongConsumer nanos) {
        watch = nanos;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        var stored =
                events.stream().map(event -> EventRow.of(event, serializer)).toList();
        var began = System.nanoTime();
        try {
            if (stored.size() == 1) {
                writer.writeStatement(table -> table.append(stored));
            } else {
                writer.write(table -> table.append(stored));
            }
            watch.accept(System.nanoTime() - began);
        } catch (SQLException failed) {
            handlePersistenceException(failed, events.get(0));
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        var row = EventRow.of(snapshot, serializer);
        try {
            writer.write(table -> table.snapshot(row));
        } catch (SQLException failed) {
            handlePersistenceException(failed, snapshot);
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> at(long position) {
        return upcastAndDeserializeTrackedEvents(rows.at(position).stream(), getEventSerializer(), upcasterChain)
                .findFirst();
    }

    /** The events as they are stored. */
    public RawEvents raw() {
        return rows;
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
        return rows.after(lastToken == null ? 0 : lastToken.position().orElse(0), batchSize);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateId, long firstSequence, int batchSize) {
        return rows.ofStream(aggregateId, firstSequence, batchSize);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return rows.snapshots(aggregateId).stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return rows.lastSequence(aggregateId);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(rows.headPosition());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(rows.lastBefore(instant));
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        writer.close();
        readers.close();
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder {}
}
