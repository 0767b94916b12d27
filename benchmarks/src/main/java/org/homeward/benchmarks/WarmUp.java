package org.homeward.benchmarks;

import java.io.IOException;

/**
 * Load before anything is measured, until a rival gets no faster: the compiler takes processor time from what it compiles,
 * and how long it does so depends on how fast a rival is.
 */
final class WarmUp {
    private static final double FASTER = 1.05;
    private static final int STEADY_LOOKS = 2;
    private static final int LOOKS_MOST = 24;

    private WarmUp() {}

    /** Returns once some looks in a row have not found it faster than before, or after {@value #LOOKS_MOST}. */
    static void untilSteady(Bench bench, Measured rival) throws IOException {
        bench.tell("warming up: " + rival.kind().title());
        var millis = bench.size().lookSeconds() * 1_000L;
        var best = 0.0;
        var steady = 0;
        for (var look = 0; look < LOOKS_MOST && steady < STEADY_LOOKS; look++) {
            var answer = rival.ask(Cell.MANY.work(), Cell.MANY.clients(), millis);
            var rate = answer[0] / answer[1];
            steady = rate > FASTER * best ? 0 : steady + 1;
            best = Math.max(best, rate);
        }
        if (steady < STEADY_LOOKS) {
            bench.tell("still getting faster: " + rival.kind().title());
        }
        rival.ask(Cell.HOT.work(), Cell.HOT.clients(), millis);
    }
}
