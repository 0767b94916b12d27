package org.homeward.platform.eventstore;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** Single events of a source that only streams, as Axon's engine in memory. */
public record StreamedEvents(StreamableMessageSource<TrackedEventMessage<?>> source) implements StoredEvents {
    @Override
    public Optional<TrackedEventMessage<?>> at(long position) throws InterruptedException {
        try (var from = source.openStream(position == 0 ? null : new GlobalSequenceTrackingToken(position - 1))) {
            return from.hasNextAvailable(0, TimeUnit.NANOSECONDS)
                    ? Optional.of(from.nextAvailable())
                    : Optional.empty();
        }
    }
}
