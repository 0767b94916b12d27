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

    /**
     * The events of one stream from a sequence on, in order; none if the stream is unknown.
     *
     * @param streamId the stream
     * @param fromSequence the first sequence wanted
     * @param limit how many at most, 1 to {@link #LIMIT_MAX}
     */
    List<StoredEvent> stream(String streamId, long fromSequence, int limit);

    /**
     * Events stream by stream in the order of the streams' ids, and within a stream in order.
     *
     * @param afterStream the stream of the last event already known; empty for none
     * @param afterSequence the sequence of that event
     * @param upToPosition the last position that counts
     * @param limit how many at most, 1 to {@link #LIMIT_MAX}
     */
    List<StoredEvent> byStream(String afterStream, long afterSequence, long upToPosition, int limit);

    /** The position of the newest event; 0 when there is none. */
    long headPosition();
}
