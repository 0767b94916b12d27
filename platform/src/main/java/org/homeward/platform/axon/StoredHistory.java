package org.homeward.platform.axon;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.homeward.kernel.message.Event;
import org.homeward.platform.eventstore.RawEvents;
import org.homeward.platform.eventstore.StoredEvent;
import org.homeward.platform.messaging.StreamHistory;

/** Reads streams from an event store that tells the positions of a stream's events. */
public final class StoredHistory implements StreamHistory {
    private final EventStore store;
    private final RawEvents raw;

    /** The history in a store whose positions are told by another view of it. */
    public StoredHistory(EventStore store, RawEvents raw) {
        this.store = store;
        this.raw = raw;
    }

    @Override
    public List<Recorded> read(String streamId, long upTo) {
        var positions = positions(streamId);
        var stream = store.readEvents(streamId);
        var history = new ArrayList<Recorded>();
        for (var index = 0; index < positions.size() && positions.get(index) <= upTo && stream.hasNext(); index++) {
            var message = stream.next();
            if (message.getPayload() instanceof Event event) {
                history.add(new Recorded(event, StoredContexts.context(message, positions.get(index))));
            }
        }
        return history;
    }

    private List<Long> positions(String streamId) {
        var positions = new ArrayList<Long>();
        List<StoredEvent> page;
        do {
            page = raw.stream(streamId, positions.size(), RawEvents.LIMIT_MAX);
            page.forEach(event -> positions.add(event.position()));
        } while (page.size() == RawEvents.LIMIT_MAX);
        return positions;
    }
}
