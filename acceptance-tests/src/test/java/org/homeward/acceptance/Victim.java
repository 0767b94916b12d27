package org.homeward.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server that faults are tried on: it is killed, starved or cut off, and started again with the same folder and port.
 * One user may do everything the tests ask of it.
 */
final class Victim implements AutoCloseable {
    private static final List<String> ROLES = List.of("OUT", "REG", "PRO", "CSL", "SHM", "PM", "FIN", "AUD", "DPO");
    private static final int KILLED_BY_SIGNAL_9 = 128 + 9;

    private final Path data;
    private final int port = Program.freePort();
    private final Map<String, String> environment;
    private final List<String> under;
    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());
    private final Api api;
    private @Nullable Process process;

    private Victim(Path data, Map<String, String> environment, List<String> under) {
        this.data = data;
        this.environment = environment;
        this.under = under;
        this.api = new Api("http://localhost:" + port, () -> token(ROLES.getFirst()));
    }

    /** A server on a new folder, which is not started yet. */
    static Victim on(Path data) {
        return on(data, Map.of(), List.of());
    }

    /** The same with this in its environment, started by a command in front of its own. */
    static Victim on(Path data, Map<String, String> environment, List<String> under) {
        var user = new ArrayList<>(List.of("user", "add", "worker", "--data", data.toString()));
        ROLES.forEach(role -> user.addAll(List.of("--role", role)));
        var added = Program.run(user.toArray(String[]::new));
        if (added.exitCode() != 0) {
            throw new IllegalStateException("no user: " + added.text());
        }
        return new Victim(data, environment, under);
    }

    /** A server on a folder that has its user. */
    static Victim again(Path data) {
        return new Victim(data, Map.of(), List.of());
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    long pid() {
        return running().pid();
    }

    /** All it has printed since it was first started. */
    List<String> printed() {
        synchronized (printed) {
            return List.copyOf(printed);
        }
    }

    /** The API as the user sees it; without a server there is no answer. */
    Api api() {
        return api;
    }

    /** The API as another user of this role sees it. */
    Api other(String role) {
        var added = Program.run(
                "user", "add", role.toLowerCase(Locale.ROOT) + ".other", "--role", role, "--data", data.toString());
        if (added.exitCode() != 0) {
            throw new IllegalStateException("no user: " + added.text());
        }
        return new Api("http://localhost:" + port, () -> token(role));
    }

    /** An office with one person for each role that is needed. */
    Office office() {
        return new Office(role -> as(role, List.of(role)));
    }

    /** Somebody who holds these roles, with access tokens of the server. */
    Api as(String name, List<String> roles) {
        var url = "http://localhost:" + port;
        return new Api(url, () -> new Tokens(data, url).of(name, roles, "TRIPOLI"));
    }

    /** The same by another way: the port of something in between, where no answer is awaited for long. */
    Api api(int through) {
        return new Api("http://localhost:" + through, () -> token(ROLES.getFirst()), Duration.ofSeconds(5));
    }

    /** Starts it and returns once it says that it is up. */
    Victim start() {
        var started = launch();
        process = started;
        var output = started.inputReader(StandardCharsets.UTF_8);
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                printed.add(line);
                if (line.contains("is up at")) {
                    Thread.ofVirtual().start(() -> drain(output));
                    return this;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the server did not start:\n" + String.join("\n", printed()));
    }

    /** Ends it as a power switch would end its process: nothing of it runs any more, nothing of it is asked. */
    void kill() {
        var victim = running();
        victim.toHandle().destroyForcibly(); // the process's own method would close the output unread
        if (ended(victim) != KILLED_BY_SIGNAL_9) {
            throw new IllegalStateException("the server ended before it was killed:\n" + String.join("\n", printed()));
        }
    }

    /** Asks it to end and waits until it has. */
    void stop() {
        running().destroy();
        ended(running());
        process = null;
    }

    @Override
    public void close() {
        var left = process;
        if (left != null) {
            left.toHandle().destroyForcibly();
            ended(left);
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, "the server was not started");
    }

    private static int ended(Process victim) {
        try {
            if (!victim.waitFor(2, TimeUnit.MINUTES)) {
                victim.toHandle().destroyForcibly();
                throw new IllegalStateException("the server did not end");
            }
            return victim.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String token(String role) {
        var made = Program.run("token", role, "--data", data.toString(), "--port", Integer.toString(port));
        if (made.exitCode() != 0) {
            throw new IllegalStateException("no token: " + made.text());
        }
        return made.lines().getLast().strip();
    }

    private Process launch() {
        var command = new ArrayList<>(under);
        command.addAll(Installation.command());
        command.addAll(List.of("run", "--data", data.toString(), "--port", Integer.toString(port)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOMEWARD_SECURITY_REQUESTSPERMINUTE", "1000000");
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drain(BufferedReader output) {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                printed.add(line);
            }
        } catch (IOException ended) {
            // the server has ended
        }
    }
}
