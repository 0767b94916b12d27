package org.homeward.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Processor time of threads that are told by their names, as Linux tells it.
 *
 * @param compilers of those that compile, in seconds
 * @param collector of those that collect what is not needed any more, in seconds
 * @param main of the one that the program begins with, in seconds
 */
record Threads(double compilers, double collector, double main) {
    private static final List<String> COMPILERS = List.of("C1 Comp", "C2 Comp");
    private static final List<String> COLLECTOR = List.of("VM Thread", "GC Thread", "G1 ");

    /** Linux calls the first thread by the name of the program. */
    private static final String MAIN = "java";

    /** Of a process, since it was started. */
    static Threads of(long pid) throws IOException {
        var compilers = 0.0;
        var collector = 0.0;
        var main = 0.0;
        try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            for (var thread : threads.toList()) {
                var name = read(thread.resolve("comm"));
                compilers += is(name, COMPILERS) ? seconds(thread) : 0;
                collector += is(name, COLLECTOR) ? seconds(thread) : 0;
                main += name.equals(MAIN) ? seconds(thread) : 0;
            }
        }
        return new Threads(compilers, collector, main);
    }

    /** What has come to it since. */
    Threads since(Threads before) {
        return new Threads(compilers - before.compilers, collector - before.collector, main - before.main);
    }

    private static boolean is(String name, List<String> beginnings) {
        return beginnings.stream().anyMatch(name::startsWith);
    }

    private static double seconds(Path thread) throws IOException {
        var words = read(thread.resolve("schedstat")).split(" ", -1);
        return words[0].isEmpty() ? 0 : Long.parseLong(words[0]) / 1e9;
    }

    /** Empty when the thread has just ended. */
    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException ended) {
            return "";
        }
    }
}
