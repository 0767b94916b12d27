package org.homeward.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import org.homeward.benchmarks.rival.Waited;

/** What commands waited for that took long: the collector, which stops all threads, or a commit. */
final class Tardy {
    private static final String PAUSE = "jdk.GCPhasePause";
    private static final String CALL = "jdk.MethodTrace";
    private static final String COMMIT = "org.homeward.platform.sqlite.WriterConnection::commit";
    private static final int CELLS = 5;
    private static final Duration LONG = Duration.ofMillis(10);
    private static final Duration LONG_COMMIT = Duration.ofMillis(5);

    private Tardy() {}

    /** A stretch of time. */
    private record Span(Instant from, Instant to) {
        private static Span of(RecordedEvent event) {
            return new Span(event.getStartTime(), event.getEndTime());
        }

        private boolean meets(Span other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }

        private double seconds() {
            return Duration.between(from, to).toNanos() / 1e9;
        }
    }

    /** A sentence on the commands of 32 clients that took longer than they should. */
    static String of(Bench bench, Measured rival) throws IOException {
        var millis = 1_000L * CELLS * bench.size().cellSeconds();
        var settings = Stream.of(
                        Recordings.enabled(PAUSE, CALL, Waited.NAME).stream(),
                        Stream.of(
                                Waited.NAME + "#threshold=" + LONG.toMillis() + "ms",
                                CALL + "#threshold=" + LONG_COMMIT.toMillis() + "ms",
                                CALL + "#filter=" + COMMIT))
                .flatMap(each -> each)
                .toList();
        var recorded = Recordings.during(
                bench, rival, settings, () -> rival.ask(Cell.MANY.work(), Cell.MANY.clients(), millis));
        var slow = recorded.of(Waited.NAME).map(Span::of).toList();
        var pauses = recorded.of(PAUSE).map(Span::of).toList();
        var commits = recorded.of(CALL).map(Span::of).toList();
        return sentence(recorded.result()[0], recorded.result()[1], slow, pauses, commits);
    }

    private static String sentence(
            double commands, double seconds, List<Span> slow, List<Span> pauses, List<Span> commits) {
        var paused = slow.stream().filter(each -> meets(each, pauses)).count();
        var flushed = slow.stream()
                .filter(each -> !meets(each, pauses) && meets(each, commits))
                .count();
        var length = pauses.isEmpty()
                ? Sample.of(0)
                : Sample.of(pauses.stream().map(Span::seconds).toList());
        var stopped = pauses.stream().mapToDouble(Span::seconds).sum() / seconds;
        return String.format(
                Locale.ROOT,
                "%.1f %% of the commands of 32 clients took longer than %d ms. Of these %s waited through a pause of the"
                        + " collector, of which there were %d (half of them %s ms, the longest %s ms, together %s of the"
                        + " time), %s for a commit of more than %d ms without a pause, and %s for neither: for a"
                        + " processor, or for the commands before them.",
                slow.size() * 100 / commands,
                LONG.toMillis(),
                share(paused, slow),
                pauses.size(),
                Sample.millis(length.median()),
                Sample.millis(length.most()),
                Sample.percent(stopped),
                share(flushed, slow),
                LONG_COMMIT.toMillis(),
                share(slow.size() - paused - flushed, slow));
    }

    private static boolean meets(Span one, List<Span> others) {
        return others.stream().anyMatch(one::meets);
    }

    private static String share(long some, List<Span> all) {
        return Sample.percent(some / (double) Math.max(1, all.size()));
    }
}
