package org.homeward.platform.process;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.platform.sqlite.Statements;

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
        database.read(statements -> statements.list(
                "SELECT stream, count(*) FROM letters GROUP BY stream",
                query -> {},
                row -> waiting.put(row.getString(1), row.getInt(2))));
    }

    @Override
    public synchronized void keep(DeadLetter letter) {
        if (size() >= most && find(letter.position()).isEmpty()) {
            throw new DeadLettersFull(most);
        }
        var added = database.write(statements -> keep(statements, letter));
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
        remove(letter, statements -> true);
    }

    @Override
    public synchronized void discard(DeadLetter letter, String reason, String actor, Instant at) {
        remove(letter, statements -> {
            statements.update("""
                    INSERT INTO discarded (position, event_id, event, stream, policy, cause, reason, actor,
                      at_millis) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", insert -> {
                content(insert, letter);
                insert.setString(7, reason);
                insert.setString(8, actor);
                insert.setLong(9, at.toEpochMilli());
            });
            statements.update(
                    "DELETE FROM discarded WHERE id <= (SELECT max(id) FROM discarded) - ?",
                    tidy -> tidy.setInt(1, DISCARDED_MOST));
            return true;
        });
    }

    private void remove(DeadLetter letter, Statements.Work<Boolean> before) {
        var removed = database.write(statements -> {
            var found = statements.update(
                            "DELETE FROM letters WHERE position = ?", delete -> delete.setLong(1, letter.position()))
                    == 1;
            return found && before.on(statements);
        });
        if (removed) {
            waiting.computeIfPresent(letter.stream(), (stream, count) -> count > 1 ? count - 1 : null);
        }
    }

    private static boolean keep(Statements statements, DeadLetter letter) throws SQLException {
        var again = statements.update("""
                UPDATE letters SET policy = ?, cause = ?, attempts = attempts + 1, tried_millis = ?
                WHERE position = ?""", update -> {
            update.setString(1, letter.policy());
            update.setString(2, letter.cause());
            update.setLong(3, letter.triedAt().toEpochMilli());
            update.setLong(4, letter.position());
        });
        if (again == 1) {
            return false;
        }
        statements.update("INSERT INTO letters VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", insert -> {
            content(insert, letter);
            insert.setInt(7, letter.attempts());
            insert.setLong(8, letter.since().toEpochMilli());
            insert.setLong(9, letter.triedAt().toEpochMilli());
        });
        return true;
    }

    private static void content(PreparedStatement insert, DeadLetter letter) throws SQLException {
        insert.setLong(1, letter.position());
        insert.setString(2, letter.eventId());
        insert.setString(3, letter.event());
        insert.setString(4, letter.stream());
        insert.setString(5, letter.policy());
        insert.setString(6, letter.cause());
    }

    private List<DeadLetter> list(String sql, Statements.Parameters parameters) {
        return database.read(statements -> statements.list(sql, parameters, DeadLettersInFile::letter));
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
