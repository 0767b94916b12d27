package org.homeward.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks at the memory of a process until it is stopped, and keeps what it was made of when there was most of it. */
final class Peak {
    private static final long PAUSE_MILLIS = 200;
    private static final double NOTICEABLE = 4;
    private static final Pattern MAPPING = Pattern.compile("([0-9a-f]+)-[0-9a-f]+ \\S+ \\S+ \\S+ \\d+ *(.*)");
    private static final Pattern RESIDENT = Pattern.compile("Rss: +(\\d+) kB");
    private static final Pattern BOUNDS = Pattern.compile("\\[0x([0-9a-f]+), 0x[0-9a-f]+, 0x([0-9a-f]+)[\\])]");

    private final long pid;
    private final long began = System.nanoTime();
    private final Thread watcher;
    private volatile boolean ended;
    private volatile double most;
    private volatile double after;
    private volatile String mappings = "";

    /** Begins to look at this process. */
    Peak(long pid) {
        this.pid = pid;
        watcher = Thread.ofPlatform().daemon().name("peak").start(this::watch);
    }

    private void watch() {
        while (!ended) {
            try {
                var now = Resident.now(pid);
                if (now > most + NOTICEABLE) {
                    mappings = Files.readString(Path.of("/proc", Long.toString(pid), "smaps"));
                    most = now;
                    after = (System.nanoTime() - began) / 1e9;
                }
                Thread.sleep(PAUSE_MILLIS);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            } catch (InterruptedException stopped) {
                ended = true;
            }
        }
    }

    /** How many seconds after the first look there was most. */
    double after() {
        return after;
    }

    /** What it was made of, in MiB. */
    Map<String, Double> parts() throws IOException {
        return parts(mappings, Regions.of(asked("GC.heap_info")), Regions.of(asked("Compiler.codecache")));
    }

    static Map<String, Double> parts(String mappings, Regions heap, Regions code) {
        var parts = new TreeMap<String, Double>();
        var part = "";
        for (var line : mappings.lines().toList()) {
            var mapping = MAPPING.matcher(line);
            var resident = RESIDENT.matcher(line);
            if (mapping.matches()) {
                part = part(Long.parseUnsignedLong(mapping.group(1), 16), mapping.group(2), heap, code);
            } else if (resident.matches()) {
                parts.merge(part, Long.parseLong(resident.group(1)) / 1_024.0, Double::sum);
            }
        }
        return parts;
    }

    private static String part(long address, String file, Regions heap, Regions code) {
        if (heap.hold(address)) {
            return "Java heap";
        }
        if (code.hold(address)) {
            return "compiled code";
        }
        if (file.endsWith(".aot")) {
            return "the kept classes, mapped from their file";
        }
        return file.startsWith("/")
                ? "other files: the JDK, libraries, stores"
                : "the rest: descriptions of classes, the compilers, SQLite, stacks";
    }

    /** Asks the JDK of the process; only at the end, because it takes time from what is looked at. */
    private String asked(String command) throws IOException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var process = new ProcessBuilder(tool.toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        try (var said = process.inputReader()) {
            return said.lines().collect(Collectors.joining("\n"));
        }
    }

    /** Looks no more. */
    void stop() {
        ended = true;
        try {
            watcher.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where in memory something lies, as the JDK tells it: from, used until, until. */
    record Regions(List<long[]> bounds) {
        static Regions of(String said) {
            return new Regions(
                    BOUNDS.matcher(said).results().map(Regions::bounds).toList());
        }

        private static long[] bounds(MatchResult found) {
            return new long[] {Long.parseUnsignedLong(found.group(1), 16), Long.parseUnsignedLong(found.group(2), 16)};
        }

        private boolean hold(long address) {
            return bounds.stream()
                    .anyMatch(each ->
                            Long.compareUnsigned(each[0], address) <= 0 && Long.compareUnsigned(address, each[1]) < 0);
        }
    }
}
