package org.homeward.platform.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.platform.sqlite.GroupCommit;

/**
 * The writer's view of the keys. A row without a key is a destroyed key and stays for ever; what is deleted is
 * overwritten.
 */
final class KeyTables implements GroupCommit.Tables {
    private static final List<String> SCHEMA = List.of("PRAGMA secure_delete = ON", """
            CREATE TABLE IF NOT EXISTS subject_keys (
              subject TEXT NOT NULL, purpose_group TEXT NOT NULL, wrapped BLOB,
              PRIMARY KEY (subject, purpose_group)) STRICT, WITHOUT ROWID""", """
            CREATE TABLE IF NOT EXISTS unannounced (subject TEXT PRIMARY KEY) STRICT, WITHOUT ROWID""", """
            CREATE TABLE IF NOT EXISTS wrapped_by (
              id INTEGER PRIMARY KEY CHECK (id = 1), fingerprint TEXT NOT NULL) STRICT""");

    private final PreparedStatement make;
    private final PreparedStatement destroy;
    private final PreparedStatement queue;
    private final PreparedStatement unqueue;
    private final PreparedStatement wrappedBy;

    private KeyTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : SCHEMA) {
                statement.execute(table);
            }
        }
        make = connection.prepareStatement("INSERT OR IGNORE INTO subject_keys VALUES (?, ?, ?)");
        destroy = connection.prepareStatement("""
                INSERT INTO subject_keys VALUES (?, ?, NULL)
                ON CONFLICT (subject, purpose_group) DO UPDATE SET wrapped = NULL""");
        queue = connection.prepareStatement("INSERT OR IGNORE INTO unannounced VALUES (?)");
        unqueue = connection.prepareStatement("DELETE FROM unannounced WHERE subject = ?");
        wrappedBy = connection.prepareStatement("INSERT OR IGNORE INTO wrapped_by VALUES (1, ?)");
    }

    static KeyTables on(Connection connection) throws SQLException {
        return new KeyTables(connection);
    }

    /** Keeps the keys of a person that are not there yet and notes that they are to be announced. */
    boolean make(SubjectId subject, Map<PurposeGroup, byte[]> wrapped) throws SQLException {
        var made = 0;
        for (var group : wrapped.entrySet()) {
            make.setString(1, subject.value());
            make.setString(2, group.getKey().name());
            make.setBytes(3, group.getValue());
            made += make.executeUpdate();
        }
        if (made > 0) {
            queue.setString(1, subject.value());
            queue.executeUpdate();
        }
        return made == wrapped.size();
    }

    void destroy(SubjectId subject, Collection<PurposeGroup> groups) throws SQLException {
        for (var group : groups) {
            destroy.setString(1, subject.value());
            destroy.setString(2, group.name());
            destroy.executeUpdate();
        }
    }

    void announced(Collection<SubjectId> subjects) throws SQLException {
        for (var subject : subjects) {
            unqueue.setString(1, subject.value());
            unqueue.executeUpdate();
        }
    }

    /** Notes by which key all others are wrapped, unless that is noted. */
    void wrappedBy(String fingerprint) throws SQLException {
        wrappedBy.setString(1, fingerprint);
        wrappedBy.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        make.close();
        destroy.close();
        queue.close();
        unqueue.close();
        wrappedBy.close();
    }
}
