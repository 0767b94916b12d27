package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server of the Mongo protocol as a process of its own, over the same file that a server with everything in one
 * process would have.
 *
 * @param process its process
 * @param port where it listens
 */
record MongoServer(Process process, int port) implements AutoCloseable {
    /** Serves the read store of a data folder. */
    static MongoServer on(Path data) {
        var port = Program.freePort();
        var process = Program.launch(
                Map.of(),
                "trial-mongodb",
                "--data",
                data.resolve("readstore").toString(),
                "--port",
                Integer.toString(port));
        try {
            var output = process.inputReader(StandardCharsets.UTF_8);
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.contains("is up at")) {
                    Thread.ofVirtual().start(() -> output.lines().forEach(printed -> {}));
                    return new MongoServer(process, port);
                }
            }
            throw new IllegalStateException("the Mongo server did not start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it; what it holds is on disk then. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
