package org.homeward.platform.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.homeward.platform.sqlite.GroupCommit;

/**
 * The writer's view of the tables on one connection. Positions are assigned here, without gaps; the recording instant is
 * the running maximum of the timestamps in position order, because clocks differ and may step back.
 */
final class EventTable implements GroupCommit.Tables {
    /** Tells the events that every start looks for; in a query it must stand literally, or the index is not used. */
    static final String KEYS_DESTROYED = "payload_type GLOB 'privacy.subject-keys-destroyed.*'";

    private static final List<String> SCHEMA = List.of(
            """
            CREATE TABLE IF NOT EXISTS events (
              position INTEGER PRIMARY KEY, event_id TEXT NOT NULL UNIQUE, aggregate_type TEXT,
              aggregate_id TEXT NOT NULL, sequence INTEGER NOT NULL, timestamp TEXT NOT NULL,
              recorded_micros INTEGER NOT NULL, payload_type TEXT NOT NULL, payload_revision TEXT,
              payload BLOB NOT NULL, metadata BLOB NOT NULL, UNIQUE (aggregate_id, sequence)) STRICT""",
            """
            CREATE TABLE IF NOT EXISTS snapshots (
              aggregate_id TEXT PRIMARY KEY, aggregate_type TEXT, sequence INTEGER NOT NULL, event_id TEXT NOT NULL,
              timestamp TEXT NOT NULL, payload_type TEXT NOT NULL, payload_revision TEXT,
              payload BLOB NOT NULL, metadata BLOB NOT NULL) STRICT""",
            "CREATE INDEX IF NOT EXISTS events_by_recording ON events (recorded_micros)",
            "CREATE INDEX IF NOT EXISTS key_destructions ON events (position) WHERE " + KEYS_DESTROYED);
    private static final String INSERT = "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SNAPSHOT = """
            INSERT INTO snapshots VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (aggregate_id) DO UPDATE SET
              aggregate_type = excluded.aggregate_type, sequence = excluded.sequence, event_id = excluded.event_id,
              timestamp = excluded.timestamp, payload_type = excluded.payload_type,
              payload_revision = excluded.payload_revision, payload = excluded.payload, metadata = excluded.metadata
            WHERE excluded.sequence >= snapshots.sequence""";

    private final PreparedStatement insert;
    private final PreparedStatement snapshot;
    private long lastPosition;
    private long lastRecorded;

    private EventTable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : SCHEMA) {
                statement.execute(table);
            }
            try (var head = statement.executeQuery(
                    "SELECT position, recorded_micros FROM events ORDER BY position DESC LIMIT 1")) {
                if (head.next()) {
                    lastPosition = head.getLong(1);
                    lastRecorded = head.getLong(2);
                }
            }
        }
        insert = connection.prepareStatement(INSERT);
        snapshot = connection.prepareStatement(SNAPSHOT);
    }

    static EventTable on(Connection connection) throws SQLException {
        return new EventTable(connection);
    }

    /** Inserts rows at the next positions; when it fails, {@link #mark} undoes the numbering. */
    void append(List<EventRow> rows) throws SQLException {
        for (var row : rows) {
            var recorded = Math.max(lastRecorded, micros(row.timestamp()));
            insert.setLong(1, lastPosition + 1);
            insert.setString(2, row.eventId());
            insert.setString(3, row.aggregateType());
            insert.setString(4, row.aggregateId());
            insert.setLong(5, row.sequence());
            insert.setString(6, row.storedTimestamp());
            insert.setLong(7, recorded);
            insert.setString(8, row.payloadType());
            insert.setString(9, row.payloadRevision());
            insert.setBytes(10, row.payload());
            insert.setBytes(11, row.metadata());
            insert.executeUpdate();
            lastPosition++;
            lastRecorded = recorded;
        }
    }

    /** Keeps the newest snapshot of an aggregate. */
    void snapshot(EventRow row) throws SQLException {
        snapshot.setString(1, row.aggregateId());
        if (row.aggregateType() == null) {
            snapshot.setNull(2, Types.VARCHAR);
        } else {
            snapshot.setString(2, row.aggregateType());
        }
        snapshot.setLong(3, row.sequence());
        snapshot.setString(4, row.eventId());
        snapshot.setString(5, row.storedTimestamp());
        snapshot.setString(6, row.payloadType());
        snapshot.setString(7, row.payloadRevision());
        snapshot.setBytes(8, row.payload());
        snapshot.setBytes(9, row.metadata());
        snapshot.executeUpdate();
    }

    /** The numbering goes back to where it stood. */
    @Override
    public Runnable mark() {
        var position = lastPosition;
        var recorded = lastRecorded;
        return () -> {
            lastPosition = position;
            lastRecorded = recorded;
        };
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        snapshot.close();
    }

    /** An instant in microseconds since 1970, as recording instants are stored. */
    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
