package org.homeward.platform.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** How connections to our files are opened, and what their errors mean. */
public final class Sqlite {
    private static final int CONSTRAINT = SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    private static final int PRIMARY_CODE = 0xff;
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;

    /** After how many pages of 4 KiB the write-ahead log is written back: the more, the fewer pages are written twice. */
    private static final int WAL_PAGES = 4_000;

    private Sqlite() {}

    /**
     * The one connection that writes: every commit is on disk before it returns. Transactions are begun by hand, because
     * the driver would begin the next one, and keep its lock, at each commit.
     */
    public static Connection writer(Path file) throws SQLException {
        var config = common();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** A connection that can only read. */
    public static Connection reader(Path file) throws SQLException {
        var connection = common().createConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = true");
        }
        return connection;
    }

    /** Whether a write failed because of what it would have written, so that others in its batch are unharmed. */
    public static boolean isConstraintViolation(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && (sql.getErrorCode() & PRIMARY_CODE) == CONSTRAINT) {
                return true;
            }
        }
        return false;
    }

    private static SQLiteConfig common() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setWalAutocheckpoint(WAL_PAGES);
        config.setGetGeneratedKeys(false); // asked for after each insert otherwise
        return config;
    }
}
