package org.homeward.verifier;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Random;

/** A file of events as the platform stores them, and its history as the platform hashes it. */
final class StoredEvents {
    private static final String TABLE = """
            CREATE TABLE events (
              position INTEGER PRIMARY KEY, event_id TEXT NOT NULL UNIQUE, aggregate_type TEXT,
              aggregate_id TEXT NOT NULL, sequence INTEGER NOT NULL, timestamp TEXT NOT NULL,
              recorded_micros INTEGER NOT NULL, payload_type TEXT NOT NULL, payload_revision TEXT,
              payload BLOB NOT NULL, metadata BLOB NOT NULL, UNIQUE (aggregate_id, sequence)) STRICT""";

    private StoredEvents() {}

    /** Events of all sizes in a new file with pages of this size. */
    static void write(Path file, int count, int pageSize) {
        sql(file, connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA page_size = " + pageSize);
                statement.execute("CREATE TABLE other (name TEXT PRIMARY KEY) STRICT");
                statement.execute(TABLE);
            }
            connection.setAutoCommit(false);
            insert(connection, count);
            connection.commit();
        });
    }

    private static void insert(Connection connection, int count) throws SQLException {
        var random = new Random(count);
        try (var insert = connection.prepareStatement("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var position = 1; position <= count; position++) {
                insert.setLong(1, position);
                insert.setString(2, "event-" + position);
                insert.setString(3, position % 3 == 0 ? null : "Caf\u00e9");
                insert.setString(4, "case-" + position);
                insert.setLong(5, sequence(position, random));
                insert.setString(6, "2026-11-27T02:38:49.123Z");
                insert.setLong(7, random.nextLong());
                insert.setString(8, "casework.enquiry-opened.v1");
                insert.setString(9, position % 2 == 0 ? null : "");
                insert.setBytes(10, bytes(random, position % 7 == 0 ? 20_000 : 300));
                insert.setBytes(11, bytes(random, 2));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Numbers of every size that is stored, below zero too. */
    private static long sequence(int position, Random random) {
        return switch (position % 4) {
            case 0 -> 0;
            case 1 -> 1;
            default -> random.nextLong() >> random.nextInt(64);
        };
    }

    private static byte[] bytes(Random random, int most) {
        var bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Changes the events. */
    static void change(Path file, String sql) {
        sql(file, connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    /** What SQLite itself and the way of the platform make of the events up to a position. */
    static History history(Path file, long upToPosition) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var query = connection.prepareStatement("SELECT * FROM events WHERE position <= ? ORDER BY position")) {
            query.setLong(1, upToPosition);
            var digest = MessageDigest.getInstance("SHA-256");
            var events = 0;
            try (var row = query.executeQuery()) {
                for (; row.next(); events++) {
                    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        var value = row.getBytes(column);
                        var length = value == null ? "null" : Integer.toString(value.length);
                        digest.update((column + ":" + length + ":").getBytes(StandardCharsets.US_ASCII));
                        digest.update(value == null ? new byte[0] : value);
                    }
                }
            }
            return new History(events, HexFormat.of().formatHex(digest.digest()));
        } catch (SQLException | NoSuchAlgorithmException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private static void sql(Path file, Work work) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            work.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
