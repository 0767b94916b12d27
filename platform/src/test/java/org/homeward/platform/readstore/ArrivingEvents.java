package org.homeward.platform.readstore;

import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.homeward.platform.eventstore.WakingEventStore;

/** Notes that are taken while a test runs. */
final class ArrivingEvents implements AutoCloseable {
    private static final int STREAMS = 40;

    private final WakingEventStore store = WakingEventStore.on(new InMemoryEventStorageEngine());
    private long count;

    StreamableMessageSource<TrackedEventMessage<?>> source() {
        return store;
    }

    /** One by one: Axon's engine in memory stores a list in the order of its hashes, and a reader may overtake it. */
    synchronized void publish(int number) {
        for (var published = 0; published < number; published++) {
            var stream = "note-" + count % STREAMS;
            var sequence = count / STREAMS;
            NoteEvent event = sequence % 9 == 8
                    ? new NoteEvent.Crossed(stream)
                    : new NoteEvent.Noted(stream, (int) (count * 31 % 1_000), "N" + count % 24);
            store.publish(new GenericDomainEventMessage<>("Note", stream, sequence, event, Map.of()));
            count++;
        }
    }

    @Override
    public void close() {
        store.shutDown();
    }
}
