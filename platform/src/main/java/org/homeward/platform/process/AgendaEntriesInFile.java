package org.homeward.platform.process;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The agenda in the file of this process. */
public final class AgendaEntriesInFile implements AgendaEntries {
    private static final String COLUMNS = """
            SELECT agenda.name, agenda.due_millis, agenda.position, coalesce(tried.attempts, 0),
              coalesce(tried.refusals, 0), coalesce(tried.reason, '')
            FROM agenda LEFT JOIN agenda_attempts AS tried ON tried.name = agenda.name
              AND tried.position = agenda.position""";

    private final ProcessDatabase database;

    /** The entries in this file. */
    public AgendaEntriesInFile(ProcessDatabase database) {
        this.database = database;
    }

    @Override
    public void apply(List<Change> changes) {
        database.write(connection -> {
            for (var change : changes) {
                switch (change) {
                    case Change.Set set -> set(connection, set);
                    case Change.Clear clear -> forgetBefore(connection, clear.name(), clear.position());
                }
            }
            return changes.size();
        });
    }

    @Override
    public List<Entry> due(Instant now, int limit) {
        return list(COLUMNS + """
                 WHERE agenda.due_millis <= ? AND (tried.state IS NULL
                   OR (tried.state = 'AGAIN' AND tried.next_millis <= ?))
                ORDER BY agenda.due_millis, agenda.name LIMIT ?""", query -> {
            query.setLong(1, now.toEpochMilli());
            query.setLong(2, now.toEpochMilli());
            query.setInt(3, limit);
        });
    }

    @Override
    public List<Entry> list(int limit) {
        return list(COLUMNS + " ORDER BY agenda.due_millis, agenda.name LIMIT ?", query -> query.setInt(1, limit));
    }

    @Override
    public List<Entry> parked(int limit) {
        return list(
                COLUMNS + " WHERE tried.state = 'PARKED' ORDER BY agenda.due_millis, agenda.name LIMIT ?",
                query -> query.setInt(1, limit));
    }

    @Override
    public Optional<Entry> find(String name) {
        return list(COLUMNS + " WHERE agenda.name = ?", query -> query.setString(1, name)).stream()
                .findFirst();
    }

    @Override
    public int size() {
        return database.read(connection -> {
            try (var query = connection.createStatement();
                    var row = query.executeQuery("SELECT count(*) FROM agenda")) {
                return row.getInt(1);
            }
        });
    }

    @Override
    public void mark(List<Mark> marks) {
        database.write(connection -> {
            for (var mark : marks) {
                switch (mark) {
                    case Mark.Done done -> {
                        tried(connection, done.entry(), "DONE", Instant.EPOCH);
                        delete(
                                connection,
                                "DELETE FROM agenda WHERE name = ? AND position = ?",
                                done.entry().name(),
                                done.entry().position());
                    }
                    case Mark.Again again -> tried(connection, again.entry(), "AGAIN", again.at());
                    case Mark.Parked parked -> tried(connection, parked.entry(), "PARKED", Instant.EPOCH);
                }
            }
            return marks.size();
        });
    }

    @Override
    public void clear() {
        database.write(connection -> {
            try (var delete = connection.createStatement()) {
                return delete.executeUpdate("DELETE FROM agenda");
            }
        });
    }

    private static void set(Connection connection, Change.Set set) throws SQLException {
        forgetBefore(connection, set.name(), set.position());
        try (var insert = connection.prepareStatement("""
                INSERT OR REPLACE INTO agenda SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM agenda_attempts
                  WHERE name = ?1 AND position = ?3 AND state = 'DONE')
                  AND NOT EXISTS (SELECT 1 FROM agenda WHERE name = ?1 AND position > ?3)""")) {
            insert.setString(1, set.name());
            insert.setLong(2, set.due().toEpochMilli());
            insert.setLong(3, set.position());
            insert.executeUpdate();
        }
    }

    /** What was tried for a later event stays, so that reading the events again ends where it was. */
    private static void forgetBefore(Connection connection, String name, long position) throws SQLException {
        delete(connection, "DELETE FROM agenda WHERE name = ? AND position < ?", name, position);
        delete(connection, "DELETE FROM agenda_attempts WHERE name = ? AND position < ?", name, position);
    }

    private static void delete(Connection connection, String sql, String name, long position) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            delete.setString(1, name);
            delete.setLong(2, position);
            delete.executeUpdate();
        }
    }

    private static void tried(Connection connection, Entry entry, String state, Instant next) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT OR REPLACE INTO agenda_attempts SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
                WHERE EXISTS (SELECT 1 FROM agenda WHERE name = ?1 AND position = ?2)""")) {
            insert.setString(1, entry.name());
            insert.setLong(2, entry.position());
            insert.setString(3, state);
            insert.setInt(4, entry.attempts());
            insert.setInt(5, entry.refusals());
            insert.setLong(6, next.toEpochMilli());
            insert.setString(7, entry.reason());
            insert.executeUpdate();
        }
    }

    @FunctionalInterface
    private interface Parameters {
        void on(PreparedStatement query) throws SQLException;
    }

    private List<Entry> list(String sql, Parameters parameters) {
        return database.read(connection -> {
            try (var query = connection.prepareStatement(sql)) {
                parameters.on(query);
                var found = new ArrayList<Entry>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(entry(rows));
                    }
                }
                return found;
            }
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getLong(3),
                row.getInt(4),
                row.getInt(5),
                row.getString(6));
    }
}
