package org.homeward.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A running server.
 *
 * @param process its process
 * @param port where it listens
 * @param data its data folder
 * @param output what it has printed so far
 * @param rest what ends with it
 */
record Server(Process process, int port, Path data, Supplier<List<String>> output, Rest rest) implements AutoCloseable {
    private static final Pattern PASSWORD = Pattern.compile("password (\\S+)");

    /** Other processes. */
    interface Rest extends AutoCloseable {
        /** There are none. */
        Rest NONE = () -> {};

        @Override
        void close();

        /** Where one process listens that takes commands, of what listens at a port together. */
        default int ofCommands(int port) {
            return port;
        }

        /** Where one process listens that answers questions, of what listens at a port together. */
        default int ofQuestions(int port) {
            return port;
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    List<String> printed() {
        return output.get();
    }

    /** Adds a user of these roles; the password. */
    String addUser(String name, String... roles) {
        return addUserOf("TRIPOLI", name, roles);
    }

    /** Adds a user of these roles in an office, or of a donor; the password. */
    String addUserOf(String office, String name, String... roles) {
        var command = new ArrayList<>(List.of("user", "add", name, "--data", data.toString(), "--office", office));
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

    /** Somebody of this role in the first office, with access tokens of the server. */
    Api as(String role) {
        return as(role, "TRIPOLI");
    }

    /** Somebody of this role who asks one and the same of the processes that take commands. */
    Api atCommands(String role) {
        return as(role, List.of(role), rest.ofCommands(port));
    }

    /** Somebody of this role who asks one and the same of the processes that answer questions. */
    Api atQuestions(String role) {
        return as(role, List.of(role), rest.ofQuestions(port));
    }

    /** Somebody who holds these roles, at another port, where one of several processes is asked. */
    Api as(String name, List<String> roles, int at) {
        return new Api("http://localhost:" + at, () -> new Tokens(data, url()).of(name, roles, "TRIPOLI"));
    }

    /** Somebody of this role in an office, with access tokens of the server. */
    Api as(String role, String office) {
        return as(role + " of " + office, List.of(role), office);
    }

    /** Somebody who holds these roles in an office, with access tokens of the server. */
    Api as(String name, List<String> roles, String office) {
        return new Api(url(), () -> new Tokens(data, url()).of(name, roles, office));
    }

    /** The first user of this role, with the tokens that the program prints. */
    Api asUser(String role) {
        return new Api(url(), () -> printedToken(role));
    }

    private String printedToken(String role) {
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
