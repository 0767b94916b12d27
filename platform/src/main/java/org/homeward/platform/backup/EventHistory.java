package org.homeward.platform.backup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.homeward.platform.digest.Sha256;

/**
 * The events of a store up to a position.
 *
 * @param events how many there are; their positions have no gaps
 * @param sha256 the hash over everything that is stored of them, in order; empty when it tells of none
 */
record EventHistory(long events, String sha256) {
    /** What a part without events holds of them. */
    static final EventHistory NONE = new EventHistory(0, "");

    private static final String ALL = "SELECT * FROM events WHERE position <= ? ORDER BY position";

    /**
     * The events of a file up to a position.
     *
     * @throws BackupRefused if there is a gap
     */
    static EventHistory of(Path file, long upToPosition) throws SQLException {
        var digest = new Sha256();
        var count = 0L;
        try (var connection = SqliteCopies.open(file);
                var query = connection.prepareStatement(ALL)) {
            query.setLong(1, upToPosition);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    count++;
                    if (rows.getLong(1) != count) {
                        throw new BackupRefused(file + " has no event at position " + count);
                    }
                    add(digest, rows);
                }
            }
        }
        return new EventHistory(count, digest.hex());
    }

    private static void add(Sha256 digest, ResultSet row) throws SQLException {
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var value = row.getBytes(column);
            var bytes = value == null ? new byte[0] : value;
            digest.add(
                    (column + ":" + (value == null ? "null" : bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
            digest.add(bytes);
        }
    }
}
