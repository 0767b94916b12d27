package org.homeward.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.homeward.platform.backup.DataBackup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes a backup of a data folder. */
@Command(name = "backup", description = "Back up a data folder, also while a server runs on it, and prove the copy.")
final class Backup implements Callable<Integer> {
    @Option(names = "--data", defaultValue = Settings.DATA, description = "the data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--to", required = true, description = "a new folder for the backup")
    private Path to = Path.of("");

    @Option(names = "--keys-to", description = "a new folder for the keys, kept apart (keys in the other folder)")
    private @Nullable Path keysTo;

    @Override
    public Integer call() {
        var store = to.resolve("store");
        var keys = keysTo == null ? to.resolve("keys") : keysTo;
        var taken = DataBackup.take(data, store, keys);
        System.out.printf(
                "backed up and proved: %d events, keys of %d persons, history %s%n",
                taken.events(), taken.persons(), taken.sha256());
        return 0;
    }
}
