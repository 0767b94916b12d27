package org.homeward.platform.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.homeward.platform.sqlite.GroupCommit.Opening;
import org.homeward.platform.sqlite.GroupCommit.Tables;
import org.homeward.platform.sqlite.GroupCommit.Write;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection that writes a file; after an error it is shut, and opened again when something is to be written.
 *
 * @param <T> the tables that are written
 */
final class WriterConnection<T extends Tables> {
    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);
    private static final String WRITES_ONE_PAGE = "PRAGMA user_version = 0";

    private record Opened<T>(Statements control, T tables) {
        void run(String sql) throws SQLException {
            control.run(sql);
        }
    }

    private final Path file;
    private final Opening<T> opening;
    private @Nullable Opened<T> open;

    WriterConnection(Path file, Opening<T> opening) {
        this.file = file;
        this.opening = opening;
    }

    /** Opens it unless it is open. */
    void open() throws SQLException {
        opened();
    }

    /** Begins a transaction. */
    void begin() throws SQLException {
        opened().run("BEGIN IMMEDIATE");
    }

    /** Ends the transaction; what it wrote is on disk. */
    void commit() throws SQLException {
        opened().run("COMMIT");
    }

    /** Writes and changes nothing, to see whether it can be written. */
    void writeOnePage() throws SQLException {
        begin();
        opened().run(WRITES_ONE_PAGE);
        commit();
    }

    /**
     * Writes within the transaction. What violates a constraint is undone, alone.
     *
     * @param isOneStatement whether it undoes itself when it fails, so that it needs no savepoint
     * @return what it violated, if it was undone
     * @throws SQLException if anything else failed: the whole transaction is void
     */
    Optional<SQLException> write(Write<T> write, boolean isOneStatement) throws SQLException {
        var current = opened();
        var back = current.tables().mark();
        if (!isOneStatement) {
            current.run("SAVEPOINT one_write");
        }
        Optional<SQLException> violation = Optional.empty();
        try {
            write.to(current.tables());
        } catch (SQLException failed) {
            if (!Sqlite.isConstraintViolation(failed)) {
                throw failed;
            }
            if (!isOneStatement) {
                current.run("ROLLBACK TO one_write");
            }
            back.run();
            violation = Optional.of(failed);
        }
        if (!isOneStatement) {
            current.run("RELEASE one_write");
        }
        return violation;
    }

    /** Shuts it if it is open; a transaction that was not ended is rolled back. */
    void shut() {
        var current = open;
        open = null;
        if (current == null) {
            return;
        }
        try {
            current.tables().close();
            current.control().close();
        } catch (SQLException gone) {
            LOG.warn("the connection to {} did not close cleanly", file.getFileName(), gone);
        }
    }

    private Opened<T> opened() throws SQLException {
        var current = open;
        if (current == null) {
            var connection = Sqlite.writer(file);
            current = new Opened<>(new Statements(connection), opening.on(connection));
            open = current;
        }
        return current;
    }
}
