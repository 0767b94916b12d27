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

/** Homeward apart: two of each side with one address before them, on stores that are emptied first or were restored. */
final class Sides implements Server.Rest {
    private static final Path KEYS = Path.of("target", "apart-keys").toAbsolutePath();

    private static final int FAULTS_TOLD = 50;

    private final List<Side> commandSides;
    private final List<Side> querySides;
    private final List<Side> consoles;
    private final Front front;

    private Sides(List<Side> commandSides, List<Side> querySides, List<Side> consoles, int port) {
        this.commandSides = commandSides;
        this.querySides = querySides;
        this.consoles = consoles;
        front = Front.on(port, new Front.Behind(ports(commandSides), ports(querySides), ports(consoles)));
    }

    /** Empties the stores, starts all of them on stores at these addresses, and returns once they are up. */
    static Sides start(Path data, Addresses addresses) {
        return start(data, addresses, Map.of());
    }

    /** The same with this in the environment of each. */
    static Sides start(Path data, Addresses addresses, Map<String, String> more) {
        Stores.addresses().empty();
        return begin(data, addresses, more);
    }

    /** Starts all of them on what the stores hold, and returns once they are up. */
    static Sides again(Path data, Addresses addresses) {
        return begin(data, addresses, Map.of());
    }

    private static Sides begin(Path data, Addresses addresses, Map<String, String> more) {
        var port = Program.freePort();
        var environment = environment(addresses, port);
        environment.putAll(more);
        var sides = new Sides(
                two("command-side", data, environment),
                two("query-side", data, environment),
                two("console", data, environment),
                port);
        try {
            List.of(sides.consoles, sides.commandSides, sides.querySides).forEach(Sides::startTogether);
            return sides;
        } catch (RuntimeException e) {
            sides.close();
            throw e;
        }
    }

    private static void startTogether(List<Side> alike) {
        alike.forEach(Side::start);
        alike.forEach(Side::awaitUp);
    }

    private static List<Side> two(String kind, Path data, Map<String, String> environment) {
        var arguments = List.of(kind, "--data", data.toString());
        return List.of(new Side(arguments, environment), new Side(arguments, environment));
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

    List<Side> consoles() {
        return consoles;
    }

    /** What they have said about faults, for whoever has to find out why a test failed. */
    String faults() {
        return printed().stream()
                .filter(line -> line.contains(" ERROR ") || line.contains("BareFault") || line.startsWith("Caused by"))
                .distinct()
                .limit(FAULTS_TOLD)
                .collect(Collectors.joining("\n"));
    }

    /** All of them as one server, for tests that do not care how many processes there are. */
    Server asServer(Path data) {
        return new Server(consoles.getFirst().running(), front.port(), data, this::printed, this);
    }

    private List<String> printed() {
        return all().stream().flatMap(side -> side.printed().stream()).toList();
    }

    List<Side> all() {
        return Stream.of(commandSides, querySides, consoles)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public int ofCommands(int port) {
        return commandSides.getFirst().port();
    }

    @Override
    public int ofQuestions(int port) {
        return querySides.getFirst().port();
    }

    @Override
    public void close() {
        all().forEach(Side::stop);
        all().forEach(Side::close);
        front.close();
    }
}
