package org.homeward.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Makes a data folder from a backup. Nothing of it is used before all of it is proved, and the new folder is proved
 * again. Persons whose erasure is among the events are erased once more at the first start, however old the keys are.
 */
public final class DataRestore {
    /**
     * What was restored.
     *
     * @param events how many events
     * @param persons how many persons have keys; those erased since the keys were backed up still count
     * @param unreadable how many persons have keys according to the events that are not among the keys
     */
    public record Restored(long events, long persons, long unreadable) {}

    /**
     * Where a backup is.
     *
     * @param store everything but the keys
     * @param keys the keys; they may be of another backup
     */
    public record Source(Path store, Path keys) {}

    private DataRestore() {}

    /**
     * Restores into a new folder.
     *
     * @param source the backup
     * @param data the new data folder
     * @param withoutSomeKeys whether it is agreed that persons whose keys are missing stay unreadable
     * @throws BackupRefused if the backup is not what was backed up, the folder is not empty, or keys are missing
     */
    public static Restored restore(Source source, Path data, boolean withoutSomeKeys) {
        try {
            var store = Manifest.verified(source.store(), Manifest.Part.STORE);
            var keys = Manifest.verified(source.keys(), Manifest.Part.KEYS);
            var unreadable = MissingKeys.count(source.store().resolve(DataBackup.EVENTS), source.keys());
            if (unreadable > 0 && !withoutSomeKeys) {
                throw new BackupRefused("the keys are older than the events: " + unreadable
                        + " persons could not be read any more; use newer keys, or say --without-some-keys");
            }
            SafeFiles.makeEmpty(data);
            copy(store, source.store(), data);
            var keyFolder = data.resolve(DataBackup.KEYS);
            SafeFiles.makeEmpty(keyFolder);
            copy(keys, source.keys(), keyFolder);
            prove(store, data);
            return new Restored(store.history().events(), MissingKeys.persons(keyFolder), unreadable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new BackupRefused("a store of the backup cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static void copy(Manifest manifest, Path from, Path to) throws IOException {
        for (var file : manifest.files().keySet()) {
            SafeFiles.copy(from.resolve(file), to.resolve(file));
        }
        manifest.verify(to);
    }

    private static void prove(Manifest store, Path data) throws SQLException {
        var events = data.resolve(DataBackup.EVENTS);
        SqliteCopies.check(events);
        if (!EventHistory.of(events, Long.MAX_VALUE).equals(store.history())) {
            throw new BackupRefused("the events in " + data + " are not those that were backed up");
        }
    }
}
