package org.homeward.platform.eventstore;

import java.time.Instant;

/**
 * An event exactly as it is stored, neither upcast nor decrypted: what proofs are made of.
 *
 * @param position its place in the one order of all events, from 1 and without gaps
 * @param eventId the event's identifier
 * @param streamId the stream it belongs to
 * @param sequence its place in that stream, from 0
 * @param timestamp the timestamp text as stored
 * @param recordedAt the recording instant: the largest timestamp up to this position
 * @param name the stored name
 * @param payload the stored bytes of the payload
 * @param metadata the stored bytes of the metadata
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes; never compared
public record StoredEvent(
        long position,
        String eventId,
        String streamId,
        long sequence,
        String timestamp,
        Instant recordedAt,
        String name,
        byte[] payload,
        byte[] metadata) {}
