package org.homeward.benchmarks;

import java.io.IOException;
import java.util.ArrayList;

/**
 * Load before anything is measured, until a rival gets no faster: the compiler takes processor time from what it compiles,
 * and how long it does so depends on how fast a rival is.
 */
final class WarmUp {
    private static final double FASTER = 1.05;
    private static final int STEADY_LOOKS = 2;
    private static final int LOOKS_MOST = 24;

    private WarmUp() {}

    /**
     * How fast a rival was.
     *
     * @param first in its first look, in commands a second
     * @param last in its last look
     * @param looks how many there were
     */
    record Warmth(double first, double last, int looks) {}

    /** Returns once some looks in a row have not found it faster than before, or after {@value #LOOKS_MOST}. */
    static Warmth untilSteady(Bench bench, Measured rival) throws IOException {
        bench.tell("warming up: " + rival.kind().title());
        var millis = bench.size().lookSeconds() * 1_000L;
        var rates = new ArrayList<Double>();
        var best = 0.0;
        var steady = 0;
        while (rates.size() < LOOKS_MOST && steady < STEADY_LOOKS) {
            var answer = rival.ask(Cell.MANY.work(), Cell.MANY.clients(), millis);
            var rate = answer[0] / answer[1];
            steady = rate > FASTER * best ? 0 : steady + 1;
            best = Math.max(best, rate);
            rates.add(rate);
        }
        if (steady < STEADY_LOOKS) {
            bench.tell("still getting faster: " + rival.kind().title());
        }
        rival.ask(Cell.HOT.work(), Cell.HOT.clients(), millis);
        return new Warmth(rates.getFirst(), rates.getLast(), rates.size());
    }
}
