package org.homeward.platform.readstore;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.homeward.platform.messaging.EventContext;

/** Reads from a stored event what is known besides its payload. */
@FunctionalInterface
public interface EventContexts {
    /** The context of the event. */
    EventContext of(TrackedEventMessage<?> message);
}
