package org.homeward.platform.process;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** Events that process state refers to by their positions. */
public final class StoredEvents {
    private static final int PATIENCE_SECONDS = 10;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;

    /** Reads from this store. */
    public StoredEvents(StreamableMessageSource<TrackedEventMessage<?>> events) {
        this.events = events;
    }

    /**
     * The event at a position; empty when there is none.
     *
     * @throws IllegalStateException if the store does not give it in ten seconds
     */
    public Optional<TrackedEventMessage<?>> at(long position) throws InterruptedException {
        var before = new GlobalSequenceTrackingToken(position - 1);
        var head = events.createHeadToken();
        if (head == null || before.covers(head)) {
            return Optional.empty();
        }
        try (var from = events.openStream(position == 0 ? null : before)) {
            if (!from.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the event at " + position + " does not come");
            }
            var event = from.nextAvailable();
            var found = event.trackingToken().position().orElse(position - 1) == position;
            return found ? Optional.of(event) : Optional.empty();
        }
    }
}
