package org.homeward.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The program as a user starts it: the jar, its arguments, what it prints. */
final class Program {
    private Program() {}

    /** What a finished run printed, and its exit code. */
    record Finished(int exitCode, List<String> lines) {
        String text() {
            return String.join("\n", lines);
        }

        Map<String, String> summary() {
            return summaryIn(lines);
        }
    }

    /** A demo's summary among the lines it printed: what is told, and what it is. */
    static Map<String, String> summaryIn(List<String> lines) {
        var told = new TreeMap<String, String>();
        lines.stream()
                .dropWhile(line -> !line.startsWith("The Tripoli programme"))
                .filter(line -> line.matches(" {2}\\S.{39,}"))
                .forEach(line -> told.put(
                        line.substring(2, 42).strip(), line.substring(42).strip()));
        return told;
    }

    /** Runs to the end. */
    static Finished run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** Runs to the end, with this in its environment. */
    static Finished run(Map<String, String> environment, String... arguments) {
        return finish(launch(environment, arguments));
    }

    /** Runs until it has printed a mark so many times, and is killed then. */
    static void kill(char mark, int times, String... arguments) {
        var process = launch(Map.of(), arguments);
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            for (var seen = 0; seen < times; ) {
                var next = output.read();
                if (next < 0) {
                    throw new IllegalStateException("the program ended before it could be killed");
                }
                seen += next == mark ? 1 : 0;
            }
            process.destroyForcibly().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Starts a server and returns once it says that it is up. What is meant to run everything in one process runs each
     * side as a process of its own when these tests run apart.
     */
    static Server serve(Path data, String... arguments) {
        return serve(Map.of(), data, arguments);
    }

    /** Starts a server with this in its environment. */
    static Server serve(Map<String, String> environment, Path data, String... arguments) {
        if (Stores.areUsed() && List.of(arguments).equals(List.of("run"))) {
            return Sides.start(data, Stores.addresses(), environment).asServer(data);
        }
        var port = freePort();
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
        var process = launch(environment, all.toArray(String[]::new));
        var lines = Collections.synchronizedList(new ArrayList<String>());
        var output = process.inputReader(StandardCharsets.UTF_8);
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.contains("is up at")) {
                    Thread.ofVirtual().start(() -> drain(output, lines));
                    return new Server(process, port, data, () -> List.copyOf(lines), Server.Rest.NONE);
                }
            }
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("the server did not start:\n" + String.join("\n", lines));
    }

    /** The command line that starts it. */
    static List<String> command(String... arguments) {
        var command = new ArrayList<>(Installation.command());
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts it with this in its environment. */
    static Process launch(Map<String, String> environment, String... arguments) {
        var builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a process to end; what it printed. */
    static Finished finish(Process process) {
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            var lines = output.lines().toList();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("the program did not end");
            }
            return new Finished(process.exitValue(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Keeps what is printed; besides, a full pipe would stop the server. */
    private static void drain(BufferedReader output, List<String> lines) {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException ended) {
            // the server has ended
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
