package org.homeward.kernel.audit;

import java.util.List;

/**
 * A part of what has happened to a stream, in order.
 *
 * @param streamId the stream
 * @param entries the events
 * @param more whether there are later ones; the next page begins after the last sequence of this one
 */
public record Timeline(String streamId, List<TimelineEntry> entries, boolean more) {
    public Timeline {
        entries = List.copyOf(entries);
    }
}
