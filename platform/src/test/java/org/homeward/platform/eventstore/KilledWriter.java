package org.homeward.platform.eventstore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A process with eight writers that prints the id of every event once it is acknowledged, until it is killed. */
final class KilledWriter {
    private static final int WRITERS = 8;

    private KilledWriter() {}

    public static void main(String[] args) {
        var engine = SqliteEventStorageEngineTest.open(Path.of(args[0]));
        for (var writer = 0; writer < WRITERS; writer++) {
            Thread.ofPlatform().start(() -> write(engine));
        }
    }

    private static void write(SqliteEventStorageEngine engine) {
        var stream = "case-" + UUID.randomUUID();
        for (var sequence = 0; sequence < 1_000_000; sequence++) {
            var event = EventStorageEngineContract.event(stream, sequence);
            engine.appendEvents(event);
            synchronized (KilledWriter.class) {
                System.out.println(event.getIdentifier());
            }
        }
    }

    /** Starts the writers on a folder, kills them after so many acknowledgements, and gives all that they acknowledged. */
    static List<String> killAfter(Path folder, int acknowledgements) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new ArrayList<String>();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var line = output.readLine();
            while (line != null) {
                if (line.length() == UUID.randomUUID().toString().length()) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() == acknowledgements) {
                    process.toHandle().destroyForcibly(); // the process's own method would close the output unread
                }
                line = output.readLine();
            }
        }
        process.waitFor();
        return acknowledged;
    }
}
