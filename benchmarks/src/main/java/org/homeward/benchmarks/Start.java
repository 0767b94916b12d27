package org.homeward.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** From typing until the program is up, and the memory it then holds. */
final class Start implements Part {
    private static final String UP = "Homeward is up";
    private static final String LAUNCHER = "as the launcher starts it: unpacked, loaded classes kept";

    /** One start, in seconds and MiB. */
    private record Started(double seconds, double memory) {}

    /** A way to start, on a data folder of its own. */
    private record Way(String title, List<String> options, Path folder, List<Started> starts) {
        private Sample seconds() {
            return Sample.of(starts.stream().map(Started::seconds).toList());
        }

        private Sample memory() {
            return Sample.of(starts.stream().map(Started::memory).toList());
        }
    }

    @Override
    public String measure(Bench bench) throws IOException {
        var ways = ways(bench);
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
                targets.atMost("s until the program is up", 2.5, way.seconds().median(), Sample::seconds);
                targets.atMost("MiB resident after the start", 320, way.memory().median(), Sample::rate);
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
        return new Way(title, options, folder, new ArrayList<>());
    }

    private static List<String> unpacked(Programs programs) {
        var jar = programs.app().resolve("homeward.jar").toString();
        return Stream.concat(programs.launcherOptions().stream(), Stream.of("-jar", jar))
                .toList();
    }

    private static Started start(Way way) throws IOException {
        var command = new ArrayList<>(List.of(Programs.java()));
        command.addAll(way.options());
        command.addAll(List.of("run", "--data", way.folder().toString(), "--port", "0"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(way.folder().toFile());
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        var began = System.nanoTime();
        var process = builder.start();
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(UP)) {
                    return new Started((System.nanoTime() - began) / 1e9, Resident.now(process.pid()));
                }
            }
            throw new IOException("the program ended before it was up");
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }
}
