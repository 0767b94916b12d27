package org.homeward.platform.eventstore;

import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Events one by one, for what remembers them by their positions; none of those behind is read for it. */
@FunctionalInterface
public interface StoredEvents {
    /**
     * The event at a position; empty when there is none.
     *
     * @throws RuntimeException if the store does not give it in time
     */
    Optional<TrackedEventMessage<?>> at(long position) throws InterruptedException;
}
