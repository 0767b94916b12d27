package org.homeward.platform.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
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

    private final BlockingQueue<Statements> idle = new ArrayBlockingQueue<>(CONNECTIONS);

    /** Reads this file. */
    public Readers(Path file) throws SQLException {
        for (var i = 0; i < CONNECTIONS; i++) {
            idle.add(new Statements(Sqlite.reader(file)));
        }
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, Statements.Parameters parameters, Statements.Row<T> row) {
        var statements = borrow();
        try {
            return statements.using(open -> open.list(sql, parameters, row));
        } catch (SQLException unreadable) {
            throw new EventStoreException("a store cannot be read", unreadable);
        } finally {
            idle.add(statements);
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

    private Statements borrow() {
        try {
            return idle.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted before a reading connection was free", stopped);
        }
    }
}
