package org.homeward.platform.eventstore;

import java.util.List;

/** Reads events as they are stored. */
public interface RawEvents {
    /** The most events one call returns. */
    int LIMIT_MAX = 10_000;

    /**
     * The events after a position, in order.
     *
     * @param afterPosition the last position already known; 0 for none
     * @param limit how many at most, 1 to {@link #LIMIT_MAX}
     */
    List<StoredEvent> read(long afterPosition, int limit);

    /** The events that say which keys of persons are destroyed, in order; as {@link #read} otherwise. */
    List<StoredEvent> readKeyDestructions(long afterPosition, int limit);

    /** The position of the newest event; 0 when there is none. */
    long headPosition();
}
