package org.homeward.kernel.audit;

import java.time.Instant;
import java.util.List;

/**
 * A command that was refused.
 *
 * @param position the place of the refusal among all events
 * @param recordedAt when it was recorded
 * @param streamId the stream that refused
 * @param version the version of the stream then; -1 if nothing had happened to it
 * @param commandName the public name of the command
 * @param code the public code of the reason
 * @param reason the values of the reason, as JSON
 * @param nextSteps what was possible instead, as names of commands
 * @param by who asked
 */
public record RefusalEntry(
        long position,
        Instant recordedAt,
        String streamId,
        long version,
        String commandName,
        String code,
        String reason,
        List<String> nextSteps,
        Authority by) {
    public RefusalEntry {
        nextSteps = List.copyOf(nextSteps);
    }
}
