package org.homeward.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Copies of SQLite files that others write to meanwhile. */
final class SqliteCopies {
    private static final int BUSY_TIMEOUT_MILLIS = 30_000;

    private SqliteCopies() {}

    static Connection open(Path file) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = " + BUSY_TIMEOUT_MILLIS);
        }
        return connection;
    }

    /** Writes what is in a file at one moment into a new one; what was deleted before is not in it. */
    static void copy(Path from, Path to) throws SQLException, IOException {
        try (var connection = open(from);
                var copying = connection.prepareStatement("VACUUM INTO ?")) {
            copying.setString(1, to.toString());
            copying.execute();
        }
        SafeFiles.keep(to);
        check(to);
    }

    /**
     * Looks at every page of a file.
     *
     * @throws BackupRefused if something is wrong with it
     */
    static void check(Path file) throws SQLException {
        try (var connection = open(file);
                var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA integrity_check(1)")) {
            if (!result.next() || !"ok".equals(result.getString(1))) {
                throw new BackupRefused(file + " is damaged");
            }
        }
    }

    static long number(Path file, String sql) throws SQLException {
        try (var connection = open(file);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
