package org.homeward.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.homeward.benchmarks.rival.Kind;
import org.homeward.benchmarks.rival.RivalProcess;

/** A rival in a process of its own, which answers questions with numbers. */
final class Measured implements AutoCloseable {
    private static final int LAST_LINES = 60;

    private final Kind kind;
    private final Process process;
    private final PrintWriter questions;
    private final BufferedReader answers;
    private final ArrayDeque<String> said = new ArrayDeque<>();
    private final double startSeconds;

    private Measured(Kind kind, Process process) throws IOException {
        this.kind = kind;
        this.process = process;
        this.questions =
                new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.startSeconds = answer()[0];
    }

    /** Starts it on a folder; returns when it can be asked. */
    static Measured start(Programs programs, Kind kind, Path folder) throws IOException {
        return new Measured(
                kind,
                new ProcessBuilder(programs.rival(kind, folder))
                        .redirectErrorStream(true)
                        .start());
    }

    /** How many seconds it took from the first line of its program until it could be asked. */
    double startSeconds() {
        return startSeconds;
    }

    Kind kind() {
        return kind;
    }

    /** Asks; returns with the answer. */
    double[] ask(String question, Object... words) throws IOException {
        var line = Stream.concat(Stream.of(question), Arrays.stream(words).map(Object::toString));
        questions.println(String.join(" ", line.toList()));
        return answer();
    }

    /** What it says of what it stands on. */
    String about() throws IOException {
        questions.println(RivalProcess.ABOUT);
        return line();
    }

    private double[] answer() throws IOException {
        return numbers(line());
    }

    private String line() throws IOException {
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(RivalProcess.ANSWER)) {
                return line.substring(RivalProcess.ANSWER.length());
            }
            said.addLast(line);
            if (said.size() > LAST_LINES) {
                said.removeFirst();
            }
        }
        throw new IOException(kind + " ended without an answer:\n" + String.join("\n", said));
    }

    private static double[] numbers(String text) {
        return text.isEmpty()
                ? new double[0]
                : Arrays.stream(text.split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    /** The processor time that it has used, in seconds. */
    double processorSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(used -> used.toNanos() / 1e9)
                .orElse(Double.NaN);
    }

    /** What the JDK has used of it for itself. */
    Threads threads() throws IOException {
        return Threads.of(process.pid());
    }

    @Override
    public void close() throws IOException {
        questions.println("end");
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Ends all of them. */
    static void close(List<Measured> all) throws IOException {
        for (var each : all) {
            each.close();
        }
    }
}
