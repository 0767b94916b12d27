package org.homeward.platform.axon;

import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.EventContexts;

/** Reads the context of an event from what the store and the metadata say. */
public final class StoredContexts implements EventContexts {
    private static final long NO_POSITION = -1;

    @Override
    public EventContext of(TrackedEventMessage<?> message) {
        return context(message, message.trackingToken().position().orElse(NO_POSITION));
    }

    /** The context of an event read at a position. */
    public static EventContext context(EventMessage<?> message, long position) {
        Map<String, ?> metadata = message.getMetaData();
        var actor = MessageMetadata.actorOf(metadata);
        return new EventContext(
                message.getIdentifier(),
                position,
                message instanceof DomainEventMessage<?> stored
                        ? stored.getAggregateIdentifier()
                        : message.getIdentifier(),
                message instanceof DomainEventMessage<?> stored ? stored.getSequenceNumber() : 0,
                message.getTimestamp(),
                actor.id(),
                actor.roles(),
                actor.office(),
                MessageMetadata.purposeOf(metadata),
                text(metadata, MessageMetadata.COMMAND_ID),
                text(metadata, MessageMetadata.CORRELATION_ID),
                text(metadata, MessageMetadata.CAUSATION_ID));
    }

    private static String text(Map<String, ?> metadata, String key) {
        return MessageMetadata.text(metadata, key).orElse("");
    }
}
