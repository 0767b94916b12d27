package org.homeward.platform.readstore;

import java.time.Instant;

/**
 * An event that a projection could not take, or that waits behind one it could not take. It refers to the event and
 * copies nothing of it.
 *
 * @param sequence what is held up
 * @param position the place of the event in the store
 * @param eventId the id of the event
 * @param event the public name of the event
 * @param cause what went wrong; empty when the event only waits
 * @param attempts how often it was tried
 * @param since when it failed first, or began to wait
 */
public record Letter(
        Sequence sequence, long position, String eventId, String event, String cause, int attempts, Instant since) {
    /**
     * The events of one stream on their way to one projection; nothing else waits for them.
     *
     * @param place the database
     * @param projection the projection
     * @param stream the stream
     */
    public record Sequence(String place, String projection, String stream) {}

    String id() {
        return sequence.place() + "/" + sequence.projection() + "/" + position;
    }

    /** The letter after one more attempt. */
    Letter failedAgain(String why) {
        return new Letter(sequence, position, eventId, event, why, attempts + 1, since);
    }
}
