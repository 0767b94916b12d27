package org.homeward.platform.readstore;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.homeward.kernel.time.Known;
import org.homeward.platform.messaging.Unavailable;

/**
 * Finds the position up to which an answer takes events into account. It is never ahead of what the read models have
 * applied, so the same position gives the same answer for ever.
 */
public final class KnownPositions {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProjectionProcessor processor;
    private final StreamableMessageSource<TrackedEventMessage<?>> events;

    /** Positions of these events as this processor follows them. */
    public KnownPositions(ProjectionProcessor processor, StreamableMessageSource<TrackedEventMessage<?>> events) {
        this.processor = processor;
        this.events = events;
    }

    /**
     * The position; 0 when there is no event. What is recorded and not yet applied is waited for.
     *
     * @throws Unavailable if it is not applied after ten seconds
     */
    public long resolve(Known known) {
        return switch (known) {
            case Known.Latest() -> applied();
            case Known.UpTo(var position) -> reached(Math.min(position, head()));
            case Known.At(var instant) -> reached(Math.min(recordedUpTo(instant), head()));
        };
    }

    private long recordedUpTo(Instant instant) {
        var token = events.createTokenAt(instant.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS));
        return token == null ? 0 : token.position().orElse(0);
    }

    private long reached(long position) {
        if (applied() < position && !new ReadProgress(processor).awaitCaughtUp(position, PATIENCE)) {
            throw new Unavailable();
        }
        return position;
    }

    private long applied() {
        return processor.position().orElse(0);
    }

    private long head() {
        return processor.head().orElse(0);
    }
}
