package org.homeward.benchmarks.rival;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import jdk.jfr.Recording;
import org.jspecify.annotations.Nullable;

/**
 * The process of one rival. It is asked by lines on its standard input and answers each with one line of numbers that
 * begins with {@value #ANSWER}; whatever else it prints is no answer. It ends with its input.
 */
public final class RivalProcess {
    /** How an answer begins. */
    public static final String ANSWER = "= ";

    /** The one question that is answered in words. */
    public static final String ABOUT = "about";

    private static final long LOOK_NANOS = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Closeable rival;
    private final Map<Integer, Client> hot = new ConcurrentHashMap<>();
    private @Nullable Recording recording;

    private RivalProcess(Closeable rival) {
        this.rival = rival;
    }

    /** Starts the rival of this kind on this folder, answers, and ends, whatever threads an embedded server leaves. */
    public static void main(String[] arguments) {
        try {
            run(Kind.valueOf(arguments[0]), Path.of(arguments[1]));
            System.exit(0);
        } catch (Exception failed) {
            failed.printStackTrace(System.out); // whoever asks shows it
            System.exit(1);
        }
    }

    private static void run(Kind kind, Path folder) throws Exception {
        var began = System.nanoTime();
        try (var rival = kind.open(folder)) {
            answer(seconds(System.nanoTime() - began));
            new RivalProcess(rival).serve();
        }
    }

    private void serve() throws Exception {
        var questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = questions.readLine(); line != null && !line.equals("end"); line = questions.readLine()) {
            var words = line.split(" ", -1);
            if (words[0].equals(ABOUT)) {
                System.out.println(ANSWER + ((Telling) rival).about());
                continue;
            }
            answer(answerTo(words[0], Arrays.copyOfRange(words, 1, words.length)));
        }
    }

    /** The same client each time, because it knows whether its bed is blocked. */
    private Client hot(int number) {
        return hot.computeIfAbsent(number, ((Rival) rival)::hot);
    }

    private static void answer(double... numbers) {
        System.out.println(
                ANSWER + DoubleStream.of(numbers).mapToObj(Double::toString).collect(Collectors.joining(" ")));
    }

    private double[] answerTo(String question, String... words) throws Exception {
        return switch (question) {
            case "intake" -> load(((Rival) rival)::intake, words);
            case "hot" -> load(this::hot, words);
            case "fill" -> fill(Long.parseLong(words[0]));
            case "stored" -> new double[] {((Counting) rival).stored()};
            case "visible" -> visible((Showing) rival, Integer.parseInt(words[0]));
            case "read" -> read((Replaying) rival);
            case "rebuild" -> rebuild((Replaying) rival, words[0]);
            case "ask" -> ask((Reporting) rival, words[0], Integer.parseInt(words[1]));
            case "record" -> record(words);
            case "recorded" -> recorded(Path.of(words[0]));
            default -> throw new IllegalArgumentException(question);
        };
    }

    /** So many clients for so many milliseconds: commands, seconds, and the latencies that 50 and 99 % did not exceed. */
    private static double[] load(IntFunction<Client> client, String... words)
            throws ExecutionException, InterruptedException {
        var end =
                System.nanoTime() + Duration.ofMillis(Long.parseLong(words[1])).toNanos();
        var taken = Load.run(client, Integer.parseInt(words[0]), () -> System.nanoTime() - end >= 0);
        return new double[] {taken.commands(), seconds(taken.nanos()), seconds(taken.half()), seconds(taken.most())};
    }

    /** Until there are so many events: commands, seconds. */
    private double[] fill(long events) throws ExecutionException, InterruptedException {
        var stored = (Counting) rival;
        var taken = Load.run(((Rival) rival)::intake, 32, () -> stored.stored() >= events);
        return new double[] {taken.commands(), seconds(taken.nanos())};
    }

    /** From the acknowledgement until a reader sees it: what 50 and 95 % of so many did not exceed, in seconds. */
    private static double[] visible(Showing rival, int samples) throws Exception {
        var waits = new long[samples];
        for (var sample = 0; sample < samples; sample++) {
            var id = Ids.next();
            rival.open(id);
            var acknowledged = System.nanoTime();
            while (!rival.shows(id)) {
                LockSupport.parkNanos(LOOK_NANOS);
                if (System.nanoTime() - acknowledged > PATIENCE.toNanos()) {
                    throw new IllegalStateException("not shown after " + PATIENCE);
                }
            }
            waits[sample] = System.nanoTime() - acknowledged;
        }
        Arrays.sort(waits);
        return new double[] {seconds(waits[samples / 2]), seconds(waits[samples * 95 / 100])};
    }

    /** How long 50 and 95 % of so many answers were waited for at most, in seconds. */
    private static double[] ask(Reporting rival, String question, int times) throws Exception {
        var waits = new long[times];
        for (var time = 0; time < times; time++) {
            var began = System.nanoTime();
            rival.ask(question);
            waits[time] = System.nanoTime() - began;
        }
        Arrays.sort(waits);
        return new double[] {seconds(waits[times / 2]), seconds(waits[times * 95 / 100])};
    }

    /** Events, seconds. */
    private static double[] read(Replaying rival) {
        var began = System.nanoTime();
        var events = rival.readAll();
        return new double[] {events, seconds(System.nanoTime() - began)};
    }

    /** Events, seconds. */
    private static double[] rebuild(Replaying rival, String what) throws Exception {
        var events = rival.stored();
        var began = System.nanoTime();
        rival.rebuild(what);
        return new double[] {events, seconds(System.nanoTime() - began)};
    }

    /** From now on the recorder is on, with settings such as {@code jdk.GCPhasePause#enabled=true}. */
    private double[] record(String... settings) {
        var begun = new Recording();
        begun.setSettings(Arrays.stream(settings)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1])));
        begun.start();
        recording = begun;
        return new double[0];
    }

    private double[] recorded(Path file) throws IOException {
        var ended = recording;
        if (ended == null) {
            throw new IllegalStateException("nothing is recorded");
        }
        ended.stop();
        ended.dump(file);
        ended.close();
        recording = null;
        return new double[0];
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }
}
