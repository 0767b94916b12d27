package org.homeward.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures every path and prints one page; with {@code --write} it becomes the page of the documents. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure every path beside its baseline.",
        footer = "The part apart needs HOMEWARD_AXONSERVER and HOMEWARD_MONGODB, two servers that hold nothing yet.")
public final class Benchmarks implements Callable<Integer> {
    private static final String APART = "apart";
    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("commands", new Commands());
        PARTS.put("visible", new Visible());
        PARTS.put("volume", new Volume());
        PARTS.put("start", new Start());
        PARTS.put("story", new Story());
        PARTS.put("reports", new Reports()); // on the history of the story
        PARTS.put(APART, new Apart());
        PARTS.put("profile", new Profile());
    }

    @Option(names = "--size", defaultValue = "NORMAL", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE})")
    private Size size = Size.NORMAL;

    @Option(
            names = "--only",
            split = ",",
            description = "commands, visible, volume, start, story, reports, apart, profile; unless said, all")
    private List<String> only = new ArrayList<>();

    @Option(names = "--write", description = "the file that the page is written to, when all parts are measured")
    private @Nullable Path write;

    @Option(
            names = "--folder",
            description = "where stores are made, on the disk to measure (target of the benchmarks)")
    private Path folder = Path.of("benchmarks", "target", "stores");

    @Option(
            names = "--without",
            split = ",",
            description = "parts that are left out though all are asked for; the page says so")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--force-interval",
            description = "the force interval that Axon Server was started with, in milliseconds: it does not tell it")
    private @Nullable Integer forceInterval;

    private final List<String> notMeasured = new ArrayList<>();

    /** Measures what the arguments say. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    /** The names of the parts. */
    static Set<String> parts() {
        return PARTS.keySet();
    }

    @Override
    public Integer call() throws IOException {
        var parts = new ArrayList<>(only.isEmpty() ? PARTS.keySet() : only);
        parts.removeAll(without);
        var trouble = trouble(only, without, write != null, Apart.canBeMeasured());
        if (trouble.isPresent()) {
            System.err.println(trouble.get());
            return CommandLine.ExitCode.USAGE;
        }
        var programs = new Programs(Path.of("").toAbsolutePath());
        programs.requireBuilt();
        Files.createDirectories(folder);
        var stores = Files.createTempDirectory(folder, "bench-").toAbsolutePath();
        try {
            var page = measure(bench(programs, stores), parts);
            System.out.println();
            System.out.println(page);
            if (write != null && notMeasured.isEmpty()) {
                Files.writeString(write, page);
            }
        } finally {
            FileSystemUtils.deleteRecursively(stores);
        }
        return notMeasured.isEmpty() ? 0 : 1;
    }

    /** What is wrong with the options, in one sentence. */
    static Optional<String> trouble(List<String> only, List<String> without, boolean writes, boolean hasServers) {
        if (!parts().containsAll(only) || !parts().containsAll(without)) {
            return Optional.of("--only and --without name parts, which are " + String.join(", ", parts()) + ".");
        }
        if (writes && !only.isEmpty()) {
            return Optional.of("--write needs all parts; --without leaves some out and says so.");
        }
        return writes && !without.contains(APART) && !hasServers
                ? Optional.of("--write needs " + Apart.AXON_SERVER_AT + " and " + Apart.MONGODB_AT
                        + ", which name no servers; with --without " + APART + " the page says that it was left out.")
                : Optional.empty();
    }

    private Bench bench(Programs programs, Path stores) {
        var interval = forceInterval == null ? OptionalInt.empty() : OptionalInt.of(forceInterval);
        return new Bench(programs, size, stores, new Targets(), interval, System.out);
    }

    private String measure(Bench bench, List<String> parts) throws IOException {
        Map<String, String> measured = new LinkedHashMap<>();
        for (var part : PARTS.entrySet()) {
            var name = part.getKey();
            var text = parts.contains(name) ? measure(bench, name, part.getValue()) : "Left out of this run.\n";
            measured.put(name, text);
            bench.tell(text);
        }
        measured.put("targets", bench.targets().table().markdown());
        measured.put("misses", bench.targets().misses());
        measured.put("machine", Machine.text(bench.size(), bench.folder()));
        return Page.of(measured);
    }

    /** What is measured is not lost when another part fails; the page says which one did. */
    private String measure(Bench bench, String name, Part part) {
        try {
            return part.measure(bench);
        } catch (IOException failed) {
            notMeasured.add(name);
            return "NOT MEASURED: " + failed.getMessage() + "\n";
        }
    }
}
