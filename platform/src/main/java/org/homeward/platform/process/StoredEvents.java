package org.homeward.platform.process;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** Events that process state refers to by their positions. */
public final class StoredEvents {
    private final StreamableMessageSource<TrackedEventMessage<?>> events;

    /** Reads from this store. */
    public StoredEvents(StreamableMessageSource<TrackedEventMessage<?>> events) {
        this.events = events;
    }

    /** The event at a position; empty when there is none. */
    public Optional<TrackedEventMessage<?>> at(long position) throws InterruptedException {
        try (var from = events.openStream(new GlobalSequenceTrackingToken(position - 1))) {
            if (!from.hasNextAvailable(0, TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
            var event = from.nextAvailable();
            var found = event.trackingToken().position().orElse(position - 1) == position;
            return found ? Optional.of(event) : Optional.empty();
        }
    }
}
