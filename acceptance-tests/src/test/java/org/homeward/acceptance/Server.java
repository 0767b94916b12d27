package org.homeward.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param rest what ends with it
 */
record Server(Process process, int port, Path data, List<String> greeting, Rest rest) implements AutoCloseable {
    private static final Pattern PASSWORD = Pattern.compile("password (\\S+)");

    /** Other processes. */
    interface Rest extends AutoCloseable {
        /** There are none. */
        Rest NONE = () -> {};

        @Override
        void close();
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Adds a user of these roles; the password. */
    String addUser(String name, String... roles) {
        var command = new ArrayList<>(List.of("user", "add", name, "--data", data.toString()));
        List.of(roles).forEach(role -> command.addAll(List.of("--role", role)));
        return password(command);
    }

    /** Gives a user a new password, and says it. */
    String resetUser(String name) {
        return password(List.of("user", "reset", name, "--data", data.toString()));
    }

    private static String password(List<String> command) {
        var printed = Program.run(command.toArray(String[]::new));
        var shown = PASSWORD.matcher(printed.text());
        if (printed.exitCode() != 0 || !shown.find()) {
            throw new IllegalStateException("no password: " + printed.text());
        }
        return shown.group(1);
    }

    /** Somebody of this role, with an access token of the server; there must be a user of the role. */
    Api as(String role) {
        return as(role, port);
    }

    /** The same at another port, where one of several processes is asked. */
    Api as(String role, int at) {
        return new Api("http://localhost:" + at, () -> token(role));
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
        rest.close();
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
