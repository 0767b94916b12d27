package org.homeward.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process has taken from the machine, in MiB, as Linux tells it. */
final class Resident {
    private static final double MEBIBYTE = 1_024;

    private Resident() {}

    /** Now. */
    static double now(long pid) throws IOException {
        return read(pid, "VmRSS:");
    }

    /** At most, since it was started. */
    static double most(long pid) throws IOException {
        return read(pid, "VmHWM:");
    }

    private static double read(long pid, String line) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(each -> each.startsWith(line))
                .mapToDouble(each -> Double.parseDouble(each.replaceAll("[^0-9]", "")) / MEBIBYTE)
                .findFirst()
                .orElseThrow();
    }
}
