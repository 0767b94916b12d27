package org.homeward.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.benchmarks.rival.Kind;
import org.homeward.benchmarks.rival.RivalProcess;

/** From typing until the program is up, and the memory it then holds; the baseline with the same options beside it. */
final class Start implements Part {
    private static final String UP = "Homeward is up";
    private static final String LAUNCHER = "as the launcher starts it: unpacked, loaded classes kept";
    private static final String BASELINE = "Axon's starter, JPA on H2, no web: ";

    /** One start: seconds until it is up, seconds of processor time until then and what the JDK took of them, MiB. */
    private record Started(double seconds, double processor, Threads jdk, double memory) {}

    /** A way to start, on a data folder of its own; up when it prints a line that begins so. */
    private record Way(String title, List<String> command, String up, Path folder, List<Started> starts) {
        private Sample seconds() {
            return Sample.of(starts.stream().map(Started::seconds).toList());
        }

        private Sample memory() {
            return Sample.of(starts.stream().map(Started::memory).toList());
        }

        private String processor() {
            return String.format(
                    "Until it is up it takes %s s of processor time, of which the JDK's compilers %s s, its collector %s s"
                            + " and the main thread, which makes one bean after the other, %s s.",
                    median(starts.stream().map(Started::processor).toList()),
                    median(starts.stream().map(each -> each.jdk().compilers()).toList()),
                    median(starts.stream().map(each -> each.jdk().collector()).toList()),
                    median(starts.stream().map(each -> each.jdk().main()).toList()));
        }

        private static String median(List<Double> seconds) {
            return Sample.seconds(Sample.of(seconds).median());
        }
    }

    @Override
    public String measure(Bench bench) throws IOException {
        var ways =
                Stream.concat(ways(bench).stream(), baselines(bench).stream()).toList();
        for (var way : ways) {
            start(way); // makes the folder
        }
        for (var round = 1; round <= bench.size().starts(); round++) {
            bench.tell("starting, round " + round + " of " + bench.size().starts());
            for (var way : ways) {
                way.starts().add(start(way));
            }
        }
        var table = new Table("one process, both sides and console", "seconds", "resident memory, MiB");
        for (var way : ways) {
            table.row(
                    way.title(),
                    way.seconds().text(Sample::seconds),
                    way.memory().text(Sample::rate));
            if (way.title().equals(LAUNCHER)) {
                var targets = bench.targets();
                targets.measured(Figure.UP, way.seconds().median());
                targets.explain(Figure.UP, way.processor());
                targets.measured(Figure.UP_MEMORY, way.memory().median());
            }
        }
        return table.markdown();
    }

    private static List<Way> ways(Bench bench) throws IOException {
        var programs = bench.programs();
        var ways = new ArrayList<Way>();
        ways.add(way(
                bench,
                "as one jar, the JDK's own options",
                List.of("-jar", programs.jar().toString())));
        ways.add(way(bench, "unpacked, the launcher's options", unpacked(programs)));
        if (programs.keepsLoadedClasses()) {
            ways.add(way(bench, LAUNCHER, programs.asLaunched()));
        }
        return ways;
    }

    private static Way way(Bench bench, String title, List<String> options) throws IOException {
        var folder = Files.createTempDirectory(bench.folder(), "start-");
        var command = new ArrayList<>(List.of(Programs.java()));
        command.addAll(options);
        command.addAll(List.of("run", "--data", folder.toString(), "--port", "0"));
        return new Way(title, command, UP, folder, new ArrayList<>());
    }

    private static List<String> unpacked(Programs programs) {
        var jar = programs.app().resolve("homeward.jar").toString();
        return Stream.concat(programs.launcherOptions().stream(), Stream.of("-jar", jar))
                .toList();
    }

    private static List<Way> baselines(Bench bench) throws IOException {
        var programs = bench.programs();
        var ways = new ArrayList<Way>();
        ways.add(baseline(bench, "the JDK's own options", List.of()));
        ways.add(baseline(bench, "the launcher's options", programs.launcherOptions()));
        if (programs.keepsLoadedClasses()) {
            ways.add(baseline(bench, "the launcher's options, loaded classes kept", kept(bench)));
        }
        return ways;
    }

    private static Way baseline(Bench bench, String title, List<String> options) throws IOException {
        var folder = Files.createTempDirectory(bench.folder(), "start-");
        var command = bench.programs().started(Kind.STARTER, folder, options);
        return new Way(BASELINE + title, command, RivalProcess.ANSWER, folder, new ArrayList<>());
    }

    /** The options with the classes of one start kept, as the launcher does it. */
    private static List<String> kept(Bench bench) throws IOException {
        var file = bench.folder().resolve("starter.aot");
        var options = new ArrayList<>(bench.programs().launcherOptions());
        options.add("-XX:AOTCacheOutput=" + file);
        var watched = new ProcessBuilder(bench.programs().started(Kind.STARTER, bench.newFolder(Kind.STARTER), options))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        watched.getOutputStream().close(); // it ends with its input
        watched.onExit().join();
        if (!Files.exists(file)) {
            throw new IOException("the loaded classes of the baseline could not be kept");
        }
        options.removeLast();
        options.addAll(List.of("-XX:AOTCache=" + file, "-Xlog:aot=off"));
        return options;
    }

    private static Started start(Way way) throws IOException {
        var builder = new ProcessBuilder(way.command())
                .redirectErrorStream(true)
                .directory(way.folder().toFile());
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        var began = System.nanoTime();
        var process = builder.start();
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(way.up())) {
                    return started((System.nanoTime() - began) / 1e9, process);
                }
            }
            throw new IOException("the program ended before it was up");
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }

    private static Started started(double seconds, Process process) throws IOException {
        var processor = process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
        return new Started(seconds, processor, Threads.of(process.pid()), Resident.now(process.pid()));
    }
}
