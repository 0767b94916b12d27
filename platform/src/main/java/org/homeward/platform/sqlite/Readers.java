package org.homeward.platform.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * A few connections that can only read, lent to one reader at a time. What cannot be read is an
 * {@link EventStoreException}.
 */
public final class Readers implements AutoCloseable {
    private static final int CONNECTIONS = 4;

    /** Sets a query's parameters. */
    @FunctionalInterface
    public interface Parameters {
        void on(PreparedStatement statement) throws SQLException;
    }

    /**
     * Reads one row.
     *
     * @param <T> what a row gives
     */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(CONNECTIONS);

    /** Reads this file. */
    public Readers(Path file) throws SQLException {
        for (var i = 0; i < CONNECTIONS; i++) {
            idle.add(Sqlite.reader(file));
        }
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, Parameters parameters, Row<T> row) {
        var connection = borrow();
        try (var statement = connection.prepareStatement(sql)) {
            parameters.on(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException unreadable) {
            throw new EventStoreException("a store cannot be read", unreadable);
        } finally {
            idle.add(connection);
        }
    }

    @Override
    public void close() {
        for (var i = 0; i < CONNECTIONS; i++) {
            try {
                borrow().close();
            } catch (SQLException gone) {
                throw new EventStoreException("a reading connection did not close", gone);
            }
        }
    }

    private Connection borrow() {
        try {
            return idle.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted before a reading connection was free", stopped);
        }
    }
}
