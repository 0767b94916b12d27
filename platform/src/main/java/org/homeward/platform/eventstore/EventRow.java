package org.homeward.platform.eventstore;

import java.time.Instant;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** One event as it is written; serialised by the thread that publishes it, never by the writer. */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes; never compared
record EventRow(
        String eventId,
        @Nullable String aggregateType,
        String aggregateId,
        long sequence,
        Instant timestamp,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payload,
        byte[] metadata) {

    /** The row of an event; one that belongs to no aggregate is a stream of its own, as Axon's other engines keep it. */
    static EventRow of(EventMessage<?> event, Serializer serializer) {
        var payload = event.serializePayload(serializer, byte[].class);
        var metadata = event.serializeMetaData(serializer, byte[].class);
        var domain = event instanceof DomainEventMessage<?> message ? message : null;
        return new EventRow(
                event.getIdentifier(),
                domain == null ? null : domain.getType(),
                domain == null ? event.getIdentifier() : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(),
                event.getTimestamp(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata.getData());
    }

    /** The timestamp as it is stored. */
    String storedTimestamp() {
        return DateTimeUtils.formatInstant(timestamp);
    }
}
