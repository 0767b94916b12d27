package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Homeward apart: two command sides, two query sides and a console, with one address before them. All runs of these
 * tests use the same databases and keys, as if everything had been stopped and started in between.
 */
final class Sides implements Server.Rest {
    private static final Path KEYS = Path.of("target", "apart-keys").toAbsolutePath();

    private static final int FAULTS_TOLD = 50;

    private final List<Side> commandSides;
    private final List<Side> querySides;
    private final Side console;
    private final Front front;

    private Sides(List<Side> commandSides, List<Side> querySides, Side console, int port) {
        this.commandSides = commandSides;
        this.querySides = querySides;
        this.console = console;
        front = Front.on(port, new Front.Behind(ports(commandSides), ports(querySides), ports(List.of(console))));
    }

    /** Starts all of them, on stores at these addresses, and returns once they are up. */
    static Sides start(Path data, Addresses addresses) {
        var port = Program.freePort();
        var environment = environment(addresses, port);
        var sides = new Sides(
                List.of(side("command-side", data, environment), side("command-side", data, environment)),
                List.of(side("query-side", data, environment), side("query-side", data, environment)),
                side("console", data, environment),
                port);
        try {
            sides.all().forEach(Side::start);
            sides.all().forEach(Side::awaitUp);
            return sides;
        } catch (RuntimeException e) {
            sides.close();
            throw e;
        }
    }

    private static Side side(String kind, Path data, Map<String, String> environment) {
        return new Side(List.of(kind, "--data", data.toString()), environment);
    }

    /** What each of them is told by its environment, when this is the port that browsers see. */
    static Map<String, String> environment(Addresses addresses, int port) {
        var environment = new TreeMap<String, String>();
        environment.put("HOMEWARD_AXONSERVER", addresses.axonServer());
        environment.put("HOMEWARD_MONGODB", addresses.database("read"));
        environment.put("HOMEWARD_PROCESS_URI", addresses.database("process"));
        environment.put("HOMEWARD_PRIVACY_URI", addresses.database("keys"));
        environment.put("HOMEWARD_PRIVACY_KEY_ENCRYPTION_KEY", key("key-encryption.key", "5a".repeat(32)));
        environment.put("HOMEWARD_PRIVACY_SEARCH_KEY", key("search.key", "5b".repeat(32)));
        environment.put("HOMEWARD_SECURITY_SEAL_KEY", key("seal.key", "s".repeat(32)));
        environment.put("HOMEWARD_SECURITY_ISSUER", "http://localhost:" + port);
        environment.put("HOMEWARD_SECURITY_REQUESTSPERMINUTE", "1000000");
        return environment;
    }

    /** A key of no worth, the same in every run. */
    private static String key(String name, String content) {
        try {
            Files.createDirectories(KEYS);
            var file = Files.writeString(KEYS.resolve(name), content);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> ports(List<Side> sides) {
        return sides.stream().map(Side::port).toList();
    }

    List<Side> commandSides() {
        return commandSides;
    }

    List<Side> querySides() {
        return querySides;
    }

    Side console() {
        return console;
    }

    /** What they have said about faults, for whoever has to find out why a test failed. */
    String faults() {
        return all().stream()
                .flatMap(side -> side.printed().stream())
                .filter(line -> line.contains(" ERROR ") || line.contains("BareFault") || line.startsWith("Caused by"))
                .distinct()
                .limit(FAULTS_TOLD)
                .collect(Collectors.joining("\n"));
    }

    /** All of them as one server, for tests that do not care how many processes there are. */
    Server asServer(Path data) {
        return new Server(console.running(), front.port(), data, console.printed(), this);
    }

    List<Side> all() {
        return Stream.of(commandSides, querySides, List.of(console))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() {
        all().forEach(Side::stop);
        all().forEach(Side::close);
        front.close();
    }
}
