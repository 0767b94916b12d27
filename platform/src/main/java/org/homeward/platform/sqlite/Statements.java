package org.homeward.platform.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A connection and its statements, each prepared once: preparing one takes longer than finding a row by its key. Their
 * texts are constants of the program, so they are few. One caller at a time.
 */
public final class Statements implements AutoCloseable {
    /** Sets the parameters of a statement. */
    @FunctionalInterface
    public interface Parameters {
        /** Sets them. */
        void on(PreparedStatement statement) throws SQLException;
    }

    /**
     * Reads one row.
     *
     * @param <T> what a row becomes
     */
    @FunctionalInterface
    public interface Row<T> {
        /** Reads it. */
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Something to do with statements.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T on(Statements statements) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** The statements of this connection, which is closed with them. */
    public Statements(Connection connection) {
        this.connection = connection;
    }

    /** Executes a statement without parameters. */
    public void run(String sql) throws SQLException {
        prepared(sql).execute();
    }

    /** Changes rows; how many. */
    public int update(String sql, Parameters parameters) throws SQLException {
        var statement = prepared(sql);
        parameters.on(statement);
        return statement.executeUpdate();
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, Parameters parameters, Row<T> row) throws SQLException {
        var query = prepared(sql);
        parameters.on(query);
        var found = new ArrayList<T>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }

    /**
     * Does something with the statements. After an error all are prepared anew, because a full or failing disk leaves
     * statements that can never be used again.
     */
    public <T> T using(Work<T> work) throws SQLException {
        var done = false;
        try {
            var result = work.on(this);
            done = true;
            return result;
        } finally {
            if (!done) {
                forget();
            }
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var known = prepared.get(sql);
        if (known != null) {
            return known;
        }
        var statement = connection.prepareStatement(sql);
        prepared.put(sql, statement);
        return statement;
    }

    private void forget() throws SQLException {
        for (var statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }

    @Override
    public void close() throws SQLException {
        forget();
        connection.close();
    }
}
