package org.homeward.platform.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** The file of process state. What is written is on disk when the call returns; one caller writes at a time. */
public final class ProcessDatabase implements AutoCloseable {
    private static final int FORMAT = 1;
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;
    private static final List<String> SCHEMA = List.of(
            """
            CREATE TABLE IF NOT EXISTS tokens (
              processor TEXT NOT NULL, segment INTEGER NOT NULL, position INTEGER, owner TEXT NOT NULL,
              claimed_millis INTEGER NOT NULL, PRIMARY KEY (processor, segment)) STRICT""",
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

    /** Something to do on the connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final Connection connection;

    private ProcessDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the file, creating it when there is none.
     *
     * @throws ProcessStoreUnavailable if it cannot be opened or has another format
     */
    public static ProcessDatabase open(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        try {
            var database = new ProcessDatabase(config.createConnection("jdbc:sqlite:" + file));
            database.prepare();
            return database;
        } catch (SQLException unusable) {
            throw new ProcessStoreUnavailable("the process state in " + file.getFileName() + " is unusable", unusable);
        }
    }

    /** Does the work in one transaction: all of it is on disk afterwards, or none. */
    synchronized <T> T write(Work<T> work) {
        try {
            run("BEGIN IMMEDIATE");
            var done = false;
            try {
                var result = work.on(connection);
                run("COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    run("ROLLBACK");
                }
            }
        } catch (SQLException failed) {
            throw new ProcessStoreUnavailable("the process state could not be written", failed);
        }
    }

    /** Reads. */
    synchronized <T> T read(Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new ProcessStoreUnavailable("the process state could not be read", failed);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new ProcessStoreUnavailable("the process state did not close", failed);
        }
    }

    private void prepare() throws SQLException {
        try (var statement = connection.createStatement();
                var version = statement.executeQuery("PRAGMA user_version")) {
            var found = version.getInt(1);
            if (found != 0 && found != FORMAT) {
                throw new SQLException("it has format " + found + ", not " + FORMAT);
            }
        }
        for (var table : SCHEMA) {
            run(table);
        }
        run("PRAGMA user_version = " + FORMAT);
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
