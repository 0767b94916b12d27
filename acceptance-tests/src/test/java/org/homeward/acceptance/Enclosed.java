package org.homeward.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A shell in a network of its own, in which there is the loopback and no way out. */
final class Enclosed implements AutoCloseable {
    private static final String END = "--end of output--";
    private static final List<List<String>> WAYS =
            List.of(List.of("unshare", "--net", "bash"), List.of("unshare", "--map-root-user", "--net", "bash"));

    private final Process shell;
    private final Writer input;
    private final BufferedReader output;

    private Enclosed(Process shell) {
        this.shell = shell;
        input = shell.outputWriter(StandardCharsets.UTF_8);
        output = shell.inputReader(StandardCharsets.UTF_8);
    }

    /** Opens a shell with this in its environment; empty if this machine does not permit it. */
    static Optional<Enclosed> open(Map<String, String> environment) {
        return WAYS.stream()
                .map(way -> open(way, environment))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Enclosed> open(List<String> way, Map<String, String> environment) {
        var builder = new ProcessBuilder(way).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var opened = new Enclosed(builder.start());
            if (opened.run("ip link set lo up || ifconfig lo up; [ $(wc -l < /proc/net/dev) = 3 ] && echo alone")
                    .contains("alone")) {
                return Optional.of(opened);
            }
            opened.close();
            return Optional.empty();
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
    }

    /** Runs a command; what it prints. */
    List<String> run(String command) {
        try {
            input.write(command + "\necho; echo '" + END + "'\n");
            input.flush();
            var lines = new ArrayList<String>();
            for (var line = output.readLine(); line != null && !line.equals(END); line = output.readLine()) {
                lines.add(line);
            }
            return lines;
        } catch (IOException closed) {
            return List.of();
        }
    }

    /** A number that the kernel counts for this network, by the file under {@code /proc/net}, the protocol and name. */
    long count(String file, String protocol, String name) {
        var lines = run("cat /proc/net/" + file);
        return file.endsWith("6") ? single(lines, protocol + name) : tabled(lines, protocol + ": ", name);
    }

    private static long single(List<String> lines, String name) {
        return lines.stream()
                .map(line -> line.strip().split("\\s+", 2))
                .filter(parts -> parts[0].equals(name))
                .mapToLong(parts -> Long.parseLong(parts[1]))
                .findFirst()
                .orElseThrow();
    }

    private static long tabled(List<String> lines, String protocol, String name) {
        var rows = lines.stream()
                .filter(line -> line.startsWith(protocol))
                .map(line -> List.of(line.strip().split("\\s+", -1)))
                .toList();
        return Long.parseLong(rows.getLast().get(rows.getFirst().indexOf(name)));
    }

    @Override
    public void close() {
        try {
            input.write("exit\n");
            input.close();
        } catch (IOException ended) {
            // it has ended
        }
        shell.destroy();
        try {
            if (!shell.waitFor(10, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
            output.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
