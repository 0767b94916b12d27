package org.homeward.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.LongSupplier;

/** The metric of those who follow the events: how far behind they are. */
public final class ProcessorLag {
    private ProcessorLag() {}

    /** Measures how many events a processor of this name has not handled yet. */
    public static void register(MeterRegistry meters, String processor, LongSupplier events) {
        Gauge.builder("homeward.processor.lag", () -> Math.max(0, events.getAsLong()))
                .description("events that are stored and not handled yet")
                .baseUnit("events")
                .tag("processor", processor)
                .register(meters);
    }
}
