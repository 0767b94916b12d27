package org.homeward.platform.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Compares the keys that events tell of with those that are there. */
final class MissingKeys {
    private static final String KEY_FILE = "keys.db";
    private static final String PERSONS = "SELECT count(DISTINCT subject) FROM subject_keys WHERE wrapped IS NOT NULL";
    private static final String WITH_KEYS = """
            SELECT count(DISTINCT json_extract(CAST(payload AS TEXT), '$.person')) FROM events
            WHERE payload_type GLOB 'privacy.subject-key-created.*'""";
    private static final String WITHOUT_KEYS = WITH_KEYS + """
             AND json_extract(CAST(payload AS TEXT), '$.person') NOT IN (SELECT subject FROM keys.subject_keys)""";

    private MissingKeys() {}

    /** How many persons have keys in a folder. */
    static long persons(Path keys) throws SQLException {
        var file = keys.resolve(KEY_FILE);
        return Files.exists(file) ? SqliteCopies.number(file, PERSONS) : 0;
    }

    /** How many persons have keys according to the events, of which there is no trace in a folder of keys. */
    static long count(Path events, Path keys) throws SQLException {
        if (Files.notExists(keys.resolve(KEY_FILE))) {
            return SqliteCopies.number(events, WITH_KEYS);
        }
        try (var connection = SqliteCopies.open(events);
                var attach = connection.prepareStatement("ATTACH ? AS keys")) {
            attach.setString(1, keys.resolve(KEY_FILE).toString());
            attach.execute();
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery(WITHOUT_KEYS)) {
                return result.next() ? result.getLong(1) : 0;
            }
        }
    }
}
