package org.homeward.platform.readstore;

import java.nio.file.Path;
import java.time.Duration;

/** The main class of a process that is killed while it projects: folder, events, streams. */
final class KilledReader {
    private KilledReader() {}

    public static void main(String[] arguments) throws Exception {
        var events = new CountedEvents(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
        try (var readers = new Readers(Path.of(arguments[0]), events)) {
            readers.progress.awaitCaughtUp(1, Duration.ofMinutes(1));
            System.out.println("running");
            readers.progress.awaitCaughtUp(Duration.ofMinutes(5));
            System.out.println("done");
        }
    }
}
