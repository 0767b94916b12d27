package org.homeward.platform.messaging;

import java.time.Instant;
import java.util.Set;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;

/**
 * What is known about a stored event besides its payload.
 *
 * @param eventId the id of the event
 * @param position its place among all events of the store
 * @param streamId the stream it belongs to
 * @param sequence its place in the stream
 * @param recordedAt when it was recorded
 * @param actor who caused it
 * @param roles the roles the actor held then
 * @param office the office the actor acted for
 * @param purpose why
 * @param commandId the command that caused it
 * @param correlationId the message the whole chain began with
 * @param causationId the message that directly caused it
 */
public record EventContext(
        String eventId,
        long position,
        String streamId,
        long sequence,
        Instant recordedAt,
        UserId actor,
        Set<Role> roles,
        Office office,
        Purpose purpose,
        String commandId,
        String correlationId,
        String causationId) {
    public EventContext {
        roles = Set.copyOf(roles);
    }
}
