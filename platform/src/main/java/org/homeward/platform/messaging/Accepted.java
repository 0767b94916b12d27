package org.homeward.platform.messaging;

/**
 * A command was carried out, or needed nothing to be done.
 *
 * @param streamId the stream that decided it
 * @param version the sequence of the stream's last event after the command
 */
public record Accepted(String streamId, long version) {}
