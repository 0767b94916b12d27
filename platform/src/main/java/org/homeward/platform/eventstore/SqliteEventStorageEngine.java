package org.homeward.platform.eventstore;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.homeward.platform.sqlite.GroupCommit;
import org.homeward.platform.sqlite.Readers;
import org.homeward.platform.sqlite.Sqlite;
import org.homeward.platform.sqlite.Statements;

/**
 * Stores events in one SQLite file. An append returns when it is on disk; positions have no gaps; many appends share one
 * flush. It takes part in no transaction of others.
 */
public final class SqliteEventStorageEngine extends BatchingEventStorageEngine implements RawEvents, AutoCloseable {
    private static final int BATCH = 500;
    private static final String COLUMNS = """
            SELECT position, event_id, aggregate_type, aggregate_id, sequence, timestamp, payload_type,
              payload_revision, payload, metadata, recorded_micros FROM events""";

    private final GroupCommit<EventTable> writer;
    private final Readers readers;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile LongConsumer watch = nanos -> {};

    private SqliteEventStorageEngine(Builder builder, Path file) throws SQLException {
        super(builder);
        writer = new GroupCommit<>(file, EventTable::on);
        readers = new Readers(file);
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
        var rows = events.stream().map(event -> EventRow.of(event, serializer)).toList();
        var began = System.nanoTime();
        try {
            if (rows.size() == 1) {
                writer.writeStatement(table -> table.append(rows));
            } else {
                writer.write(table -> table.append(rows));
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
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
        var after = lastToken == null ? 0 : lastToken.position().orElse(0);
        return readers.list(
                COLUMNS + " WHERE position > ? ORDER BY position LIMIT ?",
                query -> {
                    query.setLong(1, after);
                    query.setInt(2, batchSize);
                },
                row -> new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(row.getLong(1)), entry(row)));
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateId, long firstSequence, int batchSize) {
        return readers.list(
                COLUMNS + " WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?",
                query -> {
                    query.setString(1, aggregateId);
                    query.setLong(2, firstSequence);
                    query.setInt(3, batchSize);
                },
                SqliteEventStorageEngine::entry);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return readers.list("""
                        SELECT 0, event_id, aggregate_type, aggregate_id, sequence, timestamp, payload_type,
                          payload_revision, payload, metadata FROM snapshots WHERE aggregate_id = ?""", query -> query.setString(1, aggregateId), SqliteEventStorageEngine::entry).stream();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return number(
                "SELECT max(sequence) FROM events WHERE aggregate_id = ?", query -> query.setString(1, aggregateId));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(headPosition());
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        var first = number(
                "SELECT min(position) FROM events WHERE recorded_micros >= ?",
                query -> query.setLong(1, EventTable.micros(instant)));
        return new GlobalSequenceTrackingToken(
                first.map(position -> position - 1).orElseGet(this::headPosition));
    }

    @Override
    public long headPosition() {
        return number("SELECT max(position) FROM events", query -> {}).orElse(0L);
    }

    @Override
    public List<StoredEvent> read(long afterPosition, int limit) {
        return read("TRUE", afterPosition, limit);
    }

    @Override
    public List<StoredEvent> readKeyDestructions(long afterPosition, int limit) {
        return read(EventTable.KEYS_DESTROYED, afterPosition, limit);
    }

    private List<StoredEvent> read(String condition, long afterPosition, int limit) {
        return readers.list(
                COLUMNS + " WHERE " + condition + " AND position > ? ORDER BY position LIMIT ?",
                query -> {
                    query.setLong(1, afterPosition);
                    query.setInt(2, bounded(limit));
                },
                SqliteEventStorageEngine::stored);
    }

    @Override
    public List<StoredEvent> stream(String streamId, long fromSequence, int limit) {
        return readers.list(
                COLUMNS + " WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?",
                query -> {
                    query.setString(1, streamId);
                    query.setLong(2, fromSequence);
                    query.setInt(3, bounded(limit));
                },
                SqliteEventStorageEngine::stored);
    }

    @Override
    public List<StoredEvent> byStream(String afterStream, long afterSequence, long upToPosition, int limit) {
        return readers.list(
                COLUMNS + " WHERE (aggregate_id, sequence) > (?, ?) AND position <= ?"
                        + " ORDER BY aggregate_id, sequence LIMIT ?",
                query -> {
                    query.setString(1, afterStream);
                    query.setLong(2, afterSequence);
                    query.setLong(3, upToPosition);
                    query.setInt(4, bounded(limit));
                },
                SqliteEventStorageEngine::stored);
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        writer.close();
        readers.close();
    }

    private Optional<Long> number(String sql, Statements.Parameters parameters) {
        return readers
                .list(
                        sql,
                        parameters,
                        row -> row.getObject(1) == null ? Optional.<Long>empty() : Optional.of(row.getLong(1)))
                .stream()
                .findFirst()
                .flatMap(found -> found);
    }

    private static DomainEventData<byte[]> entry(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(2),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getBytes(9),
                row.getBytes(10));
    }

    private static int bounded(int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("a limit is between 1 and " + LIMIT_MAX);
        }
        return limit;
    }

    private static StoredEvent stored(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                Instant.EPOCH.plus(row.getLong(11), ChronoUnit.MICROS),
                row.getString(7),
                row.getBytes(9),
                row.getBytes(10));
    }

    private static final class Builder extends BatchingEventStorageEngine.Builder {}
}
