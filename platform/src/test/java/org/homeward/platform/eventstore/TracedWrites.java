package org.homeward.platform.eventstore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a process did to the files of a store and what it acknowledged meanwhile, in order, as strace has written it. */
final class TracedWrites {
    private static final Pattern STARTED = Pattern.compile("^(\\d+) +(.*) <unfinished \\.\\.\\.>$");
    private static final Pattern RESUMED = Pattern.compile("^(\\d+) +<\\.\\.\\. \\w+ resumed>(.*)$");
    private static final Pattern CALL =
            Pattern.compile("^(?:\\d+ +)?(\\w+)\\((\\d+)<([^>]*)>(?:, \"([^\"]*)\")?[, ]*([^)]*)\\) += (-?\\d+).*$");
    private static final Pattern UNLINKED = Pattern.compile("^(?:\\d+ +)?unlink\\(\"([^\"]*)\"\\) += 0$");
    private static final String TO_STDOUT = "write(1<";

    private TracedWrites() {}

    /** What happened. */
    sealed interface Step {
        /**
         * Bytes were handed to the system; they are on the disk some time.
         *
         * @param file the name of the file
         * @param offset where in it
         * @param bytes what
         */
        @SuppressWarnings("ArrayRecordComponent") // a carrier of bytes; never compared
        record Written(String file, long offset, byte[] bytes) implements Step {}

        /** A file was made shorter or longer. */
        record Sized(String file, long size) implements Step {}

        /** All that was written to a file is on the disk. */
        record Flushed(String file) implements Step {}

        /** A file is gone. */
        record Removed(String file) implements Step {}

        /** Somebody was told. */
        record Told(String text) implements Step {}
    }

    /** Runs a command under strace, and gives its steps on the files of this name and those beside it. */
    static List<Step> of(List<String> command, Path trace, Path file) throws IOException, InterruptedException {
        var all = new ArrayList<>(strace(trace));
        all.addAll(command);
        var ended = new ProcessBuilder(all)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IllegalStateException("the traced process ended with " + ended);
        }
        return steps(trace, file);
    }

    /** Whether this machine has strace and lets it look. */
    static boolean isPossible(Path scratch) throws InterruptedException {
        try {
            var all = new ArrayList<>(strace(scratch));
            all.add("true");
            return new ProcessBuilder(all)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static List<String> strace(Path trace) {
        return List.of(
                "strace",
                "-f",
                "--seccomp-bpf",
                "-y",
                "-xx",
                "-s",
                "100000",
                "-o",
                trace.toString(),
                "-e",
                "trace=write,pwrite64,ftruncate,fsync,fdatasync,unlink");
    }

    private static List<Step> steps(Path trace, Path file) throws IOException {
        var steps = new ArrayList<Step>();
        var unfinished = new HashMap<String, String>();
        try (var lines = Files.lines(trace, StandardCharsets.US_ASCII)) {
            lines.forEach(line ->
                    whole(line, unfinished).flatMap(call -> step(call, file)).ifPresent(steps::add));
        }
        return steps;
    }

    /** A call counts when it returns. */
    private static Optional<String> whole(String line, Map<String, String> unfinished) {
        var started = STARTED.matcher(line);
        if (started.matches()) {
            unfinished.put(started.group(1), started.group(2));
            return Optional.empty();
        }
        var resumed = RESUMED.matcher(line);
        if (resumed.matches()) {
            return Optional.of(unfinished.getOrDefault(resumed.group(1), "") + resumed.group(2));
        }
        return Optional.of(line);
    }

    private static Optional<Step> step(String line, Path file) {
        var unlinked = UNLINKED.matcher(line);
        if (unlinked.matches()) {
            return name(unlinked.group(1), file).map(Step.Removed::new);
        }
        var call = CALL.matcher(line);
        if (!call.matches() || Long.parseLong(call.group(6)) < 0) {
            return Optional.empty();
        }
        if (line.contains(TO_STDOUT)) {
            return Optional.of(new Step.Told(new String(bytes(call.group(4)), StandardCharsets.US_ASCII)));
        }
        return name(call.group(3), file).map(name -> switch (call.group(1)) {
            case "pwrite64" -> new Step.Written(name, last(call.group(5)), bytes(call.group(4)));
            case "ftruncate" -> new Step.Sized(name, last(call.group(5)));
            case "fsync", "fdatasync" -> new Step.Flushed(name);
            default -> throw new IllegalStateException("not understood: " + call.group(1) + " of " + name);
        });
    }

    /** The name of a file of the store; the index of its log is made anew whenever it is opened. */
    private static Optional<String> name(String escaped, Path file) {
        var path = Path.of(new String(bytes(escaped), StandardCharsets.UTF_8));
        var name = String.valueOf(path.getFileName());
        var isOfStore = file.resolveSibling(name).equals(path) && name.startsWith(String.valueOf(file.getFileName()));
        return isOfStore && !name.endsWith("-shm") ? Optional.of(name) : Optional.empty();
    }

    private static long last(String numbers) {
        return Long.parseLong(numbers.substring(numbers.lastIndexOf(' ') + 1));
    }

    private static byte[] bytes(String escaped) {
        return HexFormat.of().parseHex(escaped.replace("\\x", ""));
    }
}
