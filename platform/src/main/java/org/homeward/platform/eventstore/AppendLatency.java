package org.homeward.platform.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** The metric of appends, whichever store the events go to. */
public final class AppendLatency {
    private AppendLatency() {}

    /** Measures how long appends take; what it returns is told the nanoseconds of each that succeeded. */
    public static LongConsumer register(MeterRegistry meters) {
        var append = Timer.builder("homeward.append")
                .description("from an append until its events are stored")
                .register(meters);
        return nanos -> append.record(nanos, TimeUnit.NANOSECONDS);
    }
}
