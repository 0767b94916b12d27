package org.homeward.kernel.audit;

import java.util.List;

/**
 * Who caused an event, as it was stored with it. What is not stored is empty.
 *
 * @param actor the user or service
 * @param roles the roles held then, in order
 * @param office the office acted for
 * @param purpose why
 * @param commandId the command
 * @param correlationId the message the whole chain began with
 * @param causationId the message that directly caused it
 */
public record Authority(
        String actor,
        List<String> roles,
        String office,
        String purpose,
        String commandId,
        String correlationId,
        String causationId) {
    public Authority {
        roles = List.copyOf(roles);
    }
}
