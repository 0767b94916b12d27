package org.homeward.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A running server.
 *
 * @param process its process
 * @param port where it listens
 * @param data its data folder
 * @param greeting what it printed until it was up
 */
record Server(Process process, int port, Path data, List<String> greeting) implements AutoCloseable {
    private static final Pattern PASSWORD = Pattern.compile("password (\\S+)");

    String url() {
        return "http://localhost:" + port;
    }

    /** Adds a user of this role; the password. */
    String addUser(String name, String role) {
        var printed = Program.run("user", "add", name, "--role", role, "--data", data.toString());
        var shown = PASSWORD.matcher(printed.text());
        if (printed.exitCode() != 0 || !shown.find()) {
            throw new IllegalStateException("no user for " + role + ": " + printed.text());
        }
        return shown.group(1);
    }

    /** Somebody of this role, with an access token of the server; there must be a user of the role. */
    Api as(String role) {
        return new Api(url(), () -> token(role));
    }

    private String token(String role) {
        var printed = Program.run("token", role, "--data", data.toString(), "--port", Integer.toString(port));
        if (printed.exitCode() != 0) {
            throw new IllegalStateException("no token for " + role + ": " + printed.text());
        }
        return printed.lines().getLast().strip();
    }

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
