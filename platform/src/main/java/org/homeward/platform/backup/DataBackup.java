package org.homeward.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Takes a backup of a data folder, which may be in use. What is copied first never knows of more than what is copied
 * later: how far policies have read, then the events, then the files they refer to and the keys. What comes from events
 * is not copied.
 */
public final class DataBackup {
    static final String EVENTS = "events.db";
    static final String KEYS = "keys";

    private static final String PROCESS = "process.db";
    private static final String HEAD = "SELECT max(position) FROM events";
    private static final Set<String> NOT_COPIED = Set.of("readstore", KEYS, "lock", "users.lock");
    private static final List<String> BESIDE_SQLITE = List.of("-wal", "-shm", "-journal");

    /**
     * What was backed up.
     *
     * @param events how many events
     * @param persons how many persons have keys
     * @param sha256 the hash over all that is stored of the events
     */
    public record Taken(long events, long persons, String sha256) {}

    private DataBackup() {}

    /**
     * Backs up a data folder and proves the copy against it.
     *
     * @param data the data folder
     * @param to a new folder for everything but the keys
     * @param keysTo a new folder for the keys
     * @throws BackupRefused if that is not possible
     */
    public static Taken take(Path data, Path to, Path keysTo) {
        if (Files.notExists(data.resolve(EVENTS))) {
            throw new BackupRefused(data + " holds no events: it is not a data folder");
        }
        try {
            var begun = Instant.now();
            SafeFiles.makeEmpty(to);
            SafeFiles.makeEmpty(keysTo);
            copyStore(data, to);
            var history = proved(data, to);
            Manifest.of(to, Manifest.Part.STORE, begun, history).write(to);
            copyKeys(data.resolve(KEYS), keysTo);
            var unreadable = MissingKeys.count(to.resolve(EVENTS), keysTo);
            if (unreadable > 0) {
                throw new BackupRefused("the keys of " + unreadable + " persons are not in " + data.resolve(KEYS)
                        + ": nobody could read what a backup without them holds");
            }
            Manifest.of(keysTo, Manifest.Part.KEYS, begun, EventHistory.NONE).write(keysTo);
            return new Taken(history.events(), MissingKeys.persons(keysTo), history.sha256());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new BackupRefused("a store could not be copied: " + failed.getMessage(), failed);
        }
    }

    private static void copyStore(Path data, Path to) throws SQLException, IOException {
        if (Files.exists(data.resolve(PROCESS))) {
            SqliteCopies.copy(data.resolve(PROCESS), to.resolve(PROCESS));
        }
        SqliteCopies.copy(data.resolve(EVENTS), to.resolve(EVENTS));
        for (var file : SafeFiles.in(data)) {
            var place = data.relativize(file);
            if (!NOT_COPIED.contains(place.getName(0).toString()) && !belongsToSqlite(place)) {
                copyUnlessGone(file, to.resolve(place));
            }
        }
    }

    /** A server in use takes away the scans of whoever is erased, and its drafts. */
    private static void copyUnlessGone(Path file, Path to) throws IOException {
        try {
            SafeFiles.copy(file, to);
        } catch (NoSuchFileException gone) {
            if (Files.exists(file)) {
                throw gone;
            }
        }
    }

    private static void copyKeys(Path keys, Path to) throws SQLException, IOException {
        for (var file : SafeFiles.in(keys)) {
            var place = keys.relativize(file);
            if (place.toString().endsWith(".db")) {
                SqliteCopies.copy(file, to.resolve(place));
            } else if (!belongsToSqlite(place)) {
                SafeFiles.copy(file, to.resolve(place));
            }
        }
    }

    private static boolean belongsToSqlite(Path place) {
        var name = place.toString();
        return name.endsWith(".db") || BESIDE_SQLITE.stream().anyMatch(name::endsWith);
    }

    private static EventHistory proved(Path data, Path to) throws SQLException {
        var head = SqliteCopies.number(to.resolve(EVENTS), HEAD);
        var copied = EventHistory.of(to.resolve(EVENTS), head);
        if (!copied.equals(EventHistory.of(data.resolve(EVENTS), head))) {
            throw new BackupRefused("the copy in " + to + " differs from " + data);
        }
        return copied;
    }
}
