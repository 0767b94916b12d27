package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An auditor who was handed a backup and the verifier, and has nothing else of the platform. */
final class Auditor {
    private static final Path JAR = Path.of("..", "verifier", "target", "homeward-verifier.jar");
    private static final String MANIFEST = "  manifest  SHA-256 ";
    private static final Pattern HISTORY =
            Pattern.compile("  history   (\\d+) events, the last at position \\1, SHA-256 ([0-9a-f]{64})");

    private Auditor() {}

    /** Verifies a backup, perhaps with what was written down. */
    static Program.Finished verifies(Path backup, List<String> writtenDown) {
        if (Files.notExists(JAR)) {
            throw new IllegalStateException("build the verifier first: " + JAR + " is missing");
        }
        var words = new ArrayList<>(List.of(Installation.java(), "-jar", JAR.toString(), backup.toString()));
        words.addAll(writtenDown);
        try {
            return Program.finish(
                    new ProcessBuilder(words).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The manifests that a run told of, as an auditor gives them next time. */
    static List<String> manifestsIn(Program.Finished run) {
        return run.lines().stream()
                .filter(line -> line.startsWith(MANIFEST))
                .flatMap(line -> Stream.of("--manifest", line.substring(MANIFEST.length())))
                .toList();
    }

    /** The history that a run told of, as an auditor gives it next time. */
    static List<String> historyIn(Program.Finished run) {
        return run.lines().stream()
                .map(HISTORY::matcher)
                .filter(Matcher::matches)
                .flatMap(line -> Stream.of("--since", line.group(1) + ":" + line.group(2)))
                .toList();
    }

    /** How large the verifier is in bytes. */
    static long sizeOfVerifier() throws IOException {
        return Files.size(JAR);
    }
}
