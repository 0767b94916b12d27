package org.homeward.platform.process;

import java.time.Instant;

/**
 * An event whose reaction failed, or that waits behind one that failed. It refers to the event and copies nothing of
 * it.
 *
 * @param position the place of the event in the store
 * @param eventId the id of the event
 * @param event the type of the event
 * @param stream the stream of the event; what follows on it waits
 * @param policy whose reaction failed; empty when the event only waits
 * @param cause what went wrong; empty when the event only waits
 * @param attempts how often it was tried
 * @param since when it failed first
 * @param triedAt when it was tried last
 */
public record DeadLetter(
        long position,
        String eventId,
        String event,
        String stream,
        String policy,
        String cause,
        int attempts,
        Instant since,
        Instant triedAt) {}
