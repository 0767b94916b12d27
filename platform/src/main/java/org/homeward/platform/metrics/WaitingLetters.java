package org.homeward.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.IntSupplier;

/** The metric of events that somebody must decide about, because whoever follows them could not take them. */
public final class WaitingLetters {
    private WaitingLetters() {}

    /** Measures how many events wait for somebody at a processor of this name. */
    public static void register(MeterRegistry meters, String processor, IntSupplier waiting) {
        Gauge.builder("homeward.dead.letters", waiting::getAsInt)
                .description("events that failed, and those behind them, which wait for somebody")
                .tag("processor", processor)
                .register(meters);
    }
}
