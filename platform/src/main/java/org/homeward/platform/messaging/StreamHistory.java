package org.homeward.platform.messaging;

import java.util.List;
import org.homeward.kernel.message.Event;

/** Reads what has happened to one stream, straight from the event store. */
@FunctionalInterface
public interface StreamHistory {
    /**
     * One stored event.
     *
     * @param event what happened
     * @param context what is known besides
     */
    record Recorded(Event event, EventContext context) {}

    /**
     * The events of a stream up to a position among all events, in order; none if the stream is unknown.
     *
     * @param streamId the stream
     * @param upTo the last position that counts
     */
    List<Recorded> read(String streamId, long upTo);
}
