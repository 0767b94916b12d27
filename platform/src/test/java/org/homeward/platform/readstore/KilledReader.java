package org.homeward.platform.readstore;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.homeward.kernel.upkeep.RebuildId;

/** The main class of a process that is killed while it projects or rebuilds: folder, events, streams, rebuild. */
final class KilledReader {
    static final UUID REBUILD = new UUID(7, 7);

    private KilledReader() {}

    public static void main(String[] arguments) throws Exception {
        var events = new CountedEvents(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
        try (var readers = new Readers(Path.of(arguments[0]), events)) {
            readers.progress.awaitCaughtUp(1, Duration.ofMinutes(1));
            if (arguments.length > 3) {
                rebuild(readers);
            }
            System.out.println("running");
            readers.progress.awaitCaughtUp(Duration.ofMinutes(5));
            LockSupport.parkNanos(Duration.ofMinutes(1).toNanos());
            System.out.println("done");
        }
    }

    private static void rebuild(Readers readers) {
        readers.progress.awaitCaughtUp(Duration.ofMinutes(5));
        readers.rebuilds.begin(RebuildId.of(REBUILD), Set.of());
        while (readers.rebuild().orElseThrow().percent() == 0) {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }
}
