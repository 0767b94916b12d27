package org.homeward.platform.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.platform.sqlite.Statements;

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
        database.write(statements -> {
            for (var change : changes) {
                switch (change) {
                    case Change.Set set -> set(statements, set);
                    case Change.Clear clear -> forgetBefore(statements, clear.name(), clear.position());
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
        return database.read(
                        statements -> statements.list("SELECT count(*) FROM agenda", query -> {}, row -> row.getInt(1)))
                .getFirst();
    }

    @Override
    public void mark(List<Mark> marks) {
        database.write(statements -> {
            for (var mark : marks) {
                switch (mark) {
                    case Mark.Done done -> {
                        tried(statements, done.entry(), "DONE", Instant.EPOCH);
                        delete(
                                statements,
                                "DELETE FROM agenda WHERE name = ? AND position = ?",
                                done.entry().name(),
                                done.entry().position());
                    }
                    case Mark.Again again -> tried(statements, again.entry(), "AGAIN", again.at());
                    case Mark.Parked parked -> tried(statements, parked.entry(), "PARKED", Instant.EPOCH);
                }
            }
            return marks.size();
        });
    }

    @Override
    public void clear() {
        database.write(statements -> statements.update("DELETE FROM agenda", delete -> {}));
    }

    private static void set(Statements statements, Change.Set set) throws SQLException {
        forgetBefore(statements, set.name(), set.position());
        statements.update("""
                INSERT OR REPLACE INTO agenda SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM agenda_attempts
                  WHERE name = ?1 AND position = ?3 AND state = 'DONE')
                  AND NOT EXISTS (SELECT 1 FROM agenda WHERE name = ?1 AND position > ?3)""", insert -> {
            insert.setString(1, set.name());
            insert.setLong(2, set.due().toEpochMilli());
            insert.setLong(3, set.position());
        });
    }

    /** What was tried for a later event stays, so that reading the events again ends where it was. */
    private static void forgetBefore(Statements statements, String name, long position) throws SQLException {
        delete(statements, "DELETE FROM agenda WHERE name = ? AND position < ?", name, position);
        delete(statements, "DELETE FROM agenda_attempts WHERE name = ? AND position < ?", name, position);
    }

    private static void delete(Statements statements, String sql, String name, long position) throws SQLException {
        statements.update(sql, delete -> {
            delete.setString(1, name);
            delete.setLong(2, position);
        });
    }

    private static void tried(Statements statements, Entry entry, String state, Instant next) throws SQLException {
        statements.update("""
                INSERT OR REPLACE INTO agenda_attempts SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
                WHERE EXISTS (SELECT 1 FROM agenda WHERE name = ?1 AND position = ?2)""", insert -> {
            insert.setString(1, entry.name());
            insert.setLong(2, entry.position());
            insert.setString(3, state);
            insert.setInt(4, entry.attempts());
            insert.setInt(5, entry.refusals());
            insert.setLong(6, next.toEpochMilli());
            insert.setString(7, entry.reason());
        });
    }

    private List<Entry> list(String sql, Statements.Parameters parameters) {
        return database.read(statements -> statements.list(sql, parameters, AgendaEntriesInFile::entry));
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
