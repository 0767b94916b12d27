package org.homeward.platform.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.homeward.platform.sqlite.Readers;
import org.homeward.platform.sqlite.Statements;

/** Reads the rows of the event file. */
final class EventRows implements RawEvents {
    private static final String COLUMNS = """
            SELECT position, event_id, aggregate_type, aggregate_id, sequence, timestamp, payload_type,
              payload_revision, payload, metadata, recorded_micros FROM events""";

    private final Readers readers;

    EventRows(Readers readers) {
        this.readers = readers;
    }

    /** The row at a position and no other. */
    Optional<? extends TrackedEventData<?>> at(long position) {
        return readers
                .list(COLUMNS + " WHERE position = ?", query -> query.setLong(1, position), EventRows::tracked)
                .stream()
                .findFirst();
    }

    List<? extends TrackedEventData<?>> after(long position, int limit) {
        return readers.list(
                COLUMNS + " WHERE position > ? ORDER BY position LIMIT ?",
                query -> {
                    query.setLong(1, position);
                    query.setInt(2, limit);
                },
                EventRows::tracked);
    }

    List<? extends DomainEventData<?>> ofStream(String streamId, long fromSequence, int limit) {
        return readers.list(
                COLUMNS + " WHERE aggregate_id = ? AND sequence >= ? ORDER BY sequence LIMIT ?",
                query -> {
                    query.setString(1, streamId);
                    query.setLong(2, fromSequence);
                    query.setInt(3, limit);
                },
                EventRows::entry);
    }

    List<? extends DomainEventData<?>> snapshots(String streamId) {
        return readers.list("""
                        SELECT 0, event_id, aggregate_type, aggregate_id, sequence, timestamp, payload_type,
                          payload_revision, payload, metadata FROM snapshots WHERE aggregate_id = ?""", query -> query.setString(1, streamId), EventRows::entry);
    }

    Optional<Long> lastSequence(String streamId) {
        return number("SELECT max(sequence) FROM events WHERE aggregate_id = ?", query -> query.setString(1, streamId));
    }

    /** The position of the last event that was recorded before an instant. */
    long lastBefore(Instant instant) {
        var first = number(
                "SELECT min(position) FROM events WHERE recorded_micros >= ?",
                query -> query.setLong(1, EventTable.micros(instant)));
        return first.map(position -> position - 1).orElseGet(this::headPosition);
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
                EventRows::stored);
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
                EventRows::stored);
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
                EventRows::stored);
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

    private static TrackedEventData<byte[]> tracked(ResultSet row) throws SQLException {
        return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(row.getLong(1)), entry(row));
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

    private static int bounded(int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new IllegalArgumentException("a limit is between 1 and " + LIMIT_MAX);
        }
        return limit;
    }
}
