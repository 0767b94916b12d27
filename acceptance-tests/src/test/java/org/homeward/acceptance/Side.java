package org.homeward.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One side as a process of its own; it is ended, or killed, and started again on the same port. */
final class Side implements AutoCloseable {
    private static final int KILLED_BY_SIGNAL_9 = 128 + 9;

    private final List<String> arguments;
    private final Map<String, String> environment;
    private final int port;
    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());
    private CountDownLatch up = new CountDownLatch(1);
    private @Nullable Process process;

    /**
     * A side that is not started yet.
     *
     * @param arguments its command and options, without the port
     * @param environment where its stores are
     */
    Side(List<String> arguments, Map<String, String> environment) {
        this.arguments = List.copyOf(arguments);
        this.environment = Map.copyOf(environment);
        this.port = Program.freePort();
    }

    int port() {
        return port;
    }

    /** All it has printed since it was first started. */
    List<String> printed() {
        synchronized (printed) {
            return List.copyOf(printed);
        }
    }

    /** Starts it; it is not up yet. */
    Side start() {
        up = new CountDownLatch(1);
        var all = new ArrayList<>(arguments);
        all.addAll(List.of("--port", Integer.toString(port)));
        var started = Program.launch(environment, all.toArray(String[]::new));
        process = started;
        var output = started.inputReader(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(() -> read(output, up));
        return this;
    }

    /** Returns once it says that it is up. */
    Side awaitUp() {
        try {
            if (!up.await(5, TimeUnit.MINUTES) || !running().isAlive()) {
                throw new IllegalStateException("a side did not start:\n" + String.join("\n", printed()));
            }
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as a power switch would end its process. */
    void kill() {
        var victim = running();
        victim.toHandle().destroyForcibly();
        if (ended(victim) != KILLED_BY_SIGNAL_9) {
            throw new IllegalStateException("a side ended before it was killed:\n" + String.join("\n", printed()));
        }
    }

    Process running() {
        return Objects.requireNonNull(process, "the side was not started");
    }

    /** Asks it to end. */
    void stop() {
        var left = process;
        if (left != null) {
            left.destroy();
        }
    }

    /** Returns once it has ended. */
    @Override
    public void close() {
        var left = process;
        if (left != null) {
            left.destroy();
            ended(left);
        }
    }

    private static int ended(Process victim) {
        try {
            if (!victim.waitFor(1, TimeUnit.MINUTES)) {
                victim.toHandle().destroyForcibly();
                victim.onExit().join();
            }
            return victim.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read(BufferedReader output, CountDownLatch isUp) {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                printed.add(line);
                if (line.contains("is up at")) {
                    isUp.countDown();
                }
            }
        } catch (IOException killed) {
            // it says no more
        } finally {
            isUp.countDown();
        }
    }
}
