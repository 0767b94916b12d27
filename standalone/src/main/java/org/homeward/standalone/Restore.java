package org.homeward.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.homeward.platform.backup.DataRestore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a data folder from a backup. */
@Command(
        name = "restore",
        description =
                "Make a new data folder from a backup that is proved first; the read models are built at the start.")
final class Restore implements Callable<Integer> {
    @Option(names = "--from", required = true, description = "the folder of the backup")
    private Path from = Path.of("");

    @Option(names = "--keys-from", description = "the folder of the keys (keys in the other folder)")
    private @Nullable Path keysFrom;

    @Option(names = "--data", required = true, description = "the new data folder; it must be empty or not there")
    private Path data = Path.of("");

    @Option(
            names = "--without-some-keys",
            description = "restore although keys are missing; those persons stay unreadable")
    private boolean withoutSomeKeys;

    @Override
    public Integer call() {
        var keys = keysFrom == null ? from.resolve("keys") : keysFrom;
        var restored = DataRestore.restore(new DataRestore.Source(from.resolve("store"), keys), data, withoutSomeKeys);
        System.out.printf(
                "restored and proved: %d events, keys of %d persons%n", restored.events(), restored.persons());
        if (restored.unreadable() > 0) {
            System.out.printf("%d persons are unreadable: their keys are not in this backup%n", restored.unreadable());
        }
        return 0;
    }
}
