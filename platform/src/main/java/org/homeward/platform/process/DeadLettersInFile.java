package org.homeward.platform.process;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The dead letters in the file of this process. */
public final class DeadLettersInFile implements DeadLetters {
    private static final String COLUMNS = """
            SELECT position, event_id, event, stream, policy, cause, attempts, since_millis, tried_millis
            FROM letters""";

    private final ProcessDatabase database;
    private final int most;
    private final Map<String, Integer> waiting = new HashMap<>();

    /** The letters in this file. */
    public DeadLettersInFile(ProcessDatabase database) {
        this(database, MOST);
    }

    DeadLettersInFile(ProcessDatabase database, int most) {
        this.database = database;
        this.most = most;
        database.read(connection -> {
            try (var query = connection.prepareStatement("SELECT stream, count(*) FROM letters GROUP BY stream");
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    waiting.put(rows.getString(1), rows.getInt(2));
                }
                return waiting.size();
            }
        });
    }

    @Override
    public synchronized void keep(DeadLetter letter) {
        if (size() >= most && find(letter.position()).isEmpty()) {
            throw new DeadLettersFull(most);
        }
        var added = database.write(connection -> keep(connection, letter));
        if (added) {
            waiting.merge(letter.stream(), 1, Integer::sum);
        }
    }

    @Override
    public synchronized boolean holds(String stream) {
        return waiting.containsKey(stream);
    }

    @Override
    public synchronized int size() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public List<DeadLetter> first(int limit) {
        return list(COLUMNS + " ORDER BY position LIMIT ?", query -> query.setInt(1, limit));
    }

    @Override
    public Optional<DeadLetter> headOf(String stream) {
        return list(COLUMNS + " WHERE stream = ? ORDER BY position LIMIT 1", query -> query.setString(1, stream))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<DeadLetter> find(long position) {
        return list(COLUMNS + " WHERE position = ?", query -> query.setLong(1, position)).stream()
                .findFirst();
    }

    @Override
    public synchronized void solved(DeadLetter letter) {
        remove(letter, connection -> true);
    }

    @Override
    public synchronized void discard(DeadLetter letter, String reason, String actor, Instant at) {
        remove(letter, connection -> {
            try (var insert = connection.prepareStatement("""
                            INSERT INTO discarded (position, event_id, event, stream, policy, cause, reason, actor,
                              at_millis) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
                    var tidy = connection.prepareStatement(
                            "DELETE FROM discarded WHERE id <= (SELECT max(id) FROM discarded) - ?")) {
                content(insert, letter);
                insert.setString(7, reason);
                insert.setString(8, actor);
                insert.setLong(9, at.toEpochMilli());
                tidy.setInt(1, DISCARDED_MOST);
                return insert.executeUpdate() + tidy.executeUpdate() > 0;
            }
        });
    }

    private void remove(DeadLetter letter, ProcessDatabase.Work<Boolean> before) {
        var removed = database.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM letters WHERE position = ?")) {
                delete.setLong(1, letter.position());
                var found = delete.executeUpdate() == 1;
                return found && before.on(connection);
            }
        });
        if (removed) {
            waiting.computeIfPresent(letter.stream(), (stream, count) -> count > 1 ? count - 1 : null);
        }
    }

    private static boolean keep(Connection connection, DeadLetter letter) throws SQLException {
        try (var again = connection.prepareStatement("""
                        UPDATE letters SET policy = ?, cause = ?, attempts = attempts + 1, tried_millis = ?
                        WHERE position = ?""");
                var insert = connection.prepareStatement("INSERT INTO letters VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            again.setString(1, letter.policy());
            again.setString(2, letter.cause());
            again.setLong(3, letter.triedAt().toEpochMilli());
            again.setLong(4, letter.position());
            if (again.executeUpdate() == 1) {
                return false;
            }
            content(insert, letter);
            insert.setInt(7, letter.attempts());
            insert.setLong(8, letter.since().toEpochMilli());
            insert.setLong(9, letter.triedAt().toEpochMilli());
            return insert.executeUpdate() == 1;
        }
    }

    private static void content(PreparedStatement insert, DeadLetter letter) throws SQLException {
        insert.setLong(1, letter.position());
        insert.setString(2, letter.eventId());
        insert.setString(3, letter.event());
        insert.setString(4, letter.stream());
        insert.setString(5, letter.policy());
        insert.setString(6, letter.cause());
    }

    @FunctionalInterface
    private interface Parameters {
        void on(PreparedStatement query) throws SQLException;
    }

    private List<DeadLetter> list(String sql, Parameters parameters) {
        return database.read(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                parameters.on(query);
                var found = new ArrayList<DeadLetter>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(letter(rows));
                    }
                }
                return found;
            }
        });
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                Instant.ofEpochMilli(row.getLong(8)),
                Instant.ofEpochMilli(row.getLong(9)));
    }
}
