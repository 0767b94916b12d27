package org.homeward.verifier;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run of the program: its exit code and what it printed. */
record Run(int exitCode, String out, String err) {
    static Run with(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var outcome = Verifier.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                words);
        return new Run(outcome.exitCode(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Run on(Sample sample) {
        return with(sample.folder().toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** What was not as it should be. */
    List<String> findings() {
        return out.lines()
                .filter(line -> !line.startsWith("  ") && !line.startsWith("/") && !line.startsWith("NOT VERIFIED"))
                .toList();
    }
}
