package org.homeward.platform.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.homeward.platform.sqlite.Sqlite;
import org.homeward.platform.sqlite.Statements;

/** The file of process state. What is written is on disk when the call returns; one caller writes at a time. */
public final class ProcessDatabase implements AutoCloseable {
    private static final int FORMAT = 2;
    private static final int WITHOUT_REPLAYS = 1;
    private static final List<String> SCHEMA = List.of(
            """
            CREATE TABLE IF NOT EXISTS tokens (
              processor TEXT NOT NULL, segment INTEGER NOT NULL, position INTEGER, owner TEXT NOT NULL,
              claimed_millis INTEGER NOT NULL, replay_until INTEGER, PRIMARY KEY (processor, segment)) STRICT""",
            """
            CREATE TABLE IF NOT EXISTS letters (
              position INTEGER PRIMARY KEY, event_id TEXT NOT NULL, event TEXT NOT NULL, stream TEXT NOT NULL,
              policy TEXT NOT NULL, cause TEXT NOT NULL, attempts INTEGER NOT NULL, since_millis INTEGER NOT NULL,
              tried_millis INTEGER NOT NULL) STRICT""",
            "CREATE INDEX IF NOT EXISTS letters_by_stream ON letters (stream, position)",
            """
            CREATE TABLE IF NOT EXISTS discarded (
              id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL, event_id TEXT NOT NULL,
              event TEXT NOT NULL, stream TEXT NOT NULL, policy TEXT NOT NULL, cause TEXT NOT NULL,
              reason TEXT NOT NULL, actor TEXT NOT NULL, at_millis INTEGER NOT NULL) STRICT""",
            """
            CREATE TABLE IF NOT EXISTS agenda (
              name TEXT PRIMARY KEY, due_millis INTEGER NOT NULL, position INTEGER NOT NULL) STRICT""",
            "CREATE INDEX IF NOT EXISTS agenda_by_due ON agenda (due_millis, name)",
            """
            CREATE TABLE IF NOT EXISTS agenda_attempts (
              name TEXT NOT NULL, position INTEGER NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL,
              refusals INTEGER NOT NULL, next_millis INTEGER NOT NULL, reason TEXT NOT NULL,
              PRIMARY KEY (name, position)) STRICT""");

    private final Statements statements;

    private ProcessDatabase(Connection connection) {
        statements = new Statements(connection);
    }

    /**
     * Opens the file, creating it when there is none.
     *
     * @throws ProcessStoreUnavailable if it cannot be opened or has another format
     */
    public static ProcessDatabase open(Path file) {
        try {
            var database = new ProcessDatabase(Sqlite.writer(file));
            database.prepare();
            return database;
        } catch (SQLException unusable) {
            throw new ProcessStoreUnavailable("the process state in " + file.getFileName() + " is unusable", unusable);
        }
    }

    /** Does the work in one transaction: all of it is on disk afterwards, or none. */
    synchronized <T> T write(Statements.Work<T> work) {
        try {
            return statements.using(open -> inTransaction(work, open));
        } catch (SQLException failed) {
            throw new ProcessStoreUnavailable("the process state could not be written", failed);
        }
    }

    private static <T> T inTransaction(Statements.Work<T> work, Statements statements) throws SQLException {
        statements.run("BEGIN IMMEDIATE");
        var done = false;
        try {
            var result = work.on(statements);
            statements.run("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                statements.run("ROLLBACK");
            }
        }
    }

    /** Reads. */
    synchronized <T> T read(Statements.Work<T> work) {
        try {
            return statements.using(work);
        } catch (SQLException failed) {
            throw new ProcessStoreUnavailable("the process state could not be read", failed);
        }
    }

    @Override
    public synchronized void close() {
        try {
            statements.close();
        } catch (SQLException failed) {
            throw new ProcessStoreUnavailable("the process state did not close", failed);
        }
    }

    private void prepare() throws SQLException {
        var found = statements
                .list("PRAGMA user_version", query -> {}, row -> row.getInt(1))
                .getFirst();
        if (found != 0 && found != WITHOUT_REPLAYS && found != FORMAT) {
            throw new SQLException("it has format " + found + ", not " + FORMAT);
        }
        if (found == WITHOUT_REPLAYS) {
            statements.run("BEGIN IMMEDIATE");
            statements.run("ALTER TABLE tokens ADD COLUMN replay_until INTEGER");
            statements.run("PRAGMA user_version = " + FORMAT);
            statements.run("COMMIT");
        }
        for (var table : SCHEMA) {
            statements.run(table);
        }
        statements.run("PRAGMA user_version = " + FORMAT);
    }
}
