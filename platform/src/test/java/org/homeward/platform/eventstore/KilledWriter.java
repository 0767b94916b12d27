package org.homeward.platform.eventstore;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A process with eight writers that prints the id of every event once it is acknowledged, until it is killed. */
final class KilledWriter {
    private static final int WRITERS = 8;

    private KilledWriter() {}

    /** Two arguments: the folder, and after how many events a writer stops; then the process ends without closing. */
    public static void main(String[] args) throws InterruptedException {
        var engine = SqliteEventStorageEngineTest.open(Path.of(args[0]));
        var each = Integer.parseInt(args[1]);
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> write(engine, each)))
                .toList();
        for (var writer : writers) {
            writer.join();
        }
        Runtime.getRuntime().halt(0);
    }

    private static void write(SqliteEventStorageEngine engine, int each) {
        var stream = "case-" + UUID.randomUUID();
        for (var sequence = 0; sequence < each; sequence++) {
            var event = EventStorageEngineContract.event(stream, sequence);
            engine.appendEvents(event);
            synchronized (KilledWriter.class) {
                System.out.println(event.getIdentifier());
            }
        }
    }

    /** What starts the writers, who end after so many events. */
    static List<String> command(Path folder, int events) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.toString(),
                Integer.toString(events / WRITERS));
    }

    /** Starts the writers on a folder, kills them after so many acknowledgements, and gives all that they acknowledged. */
    static List<String> killAfter(Path folder, int acknowledgements) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command(folder, 8_000_000))
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
