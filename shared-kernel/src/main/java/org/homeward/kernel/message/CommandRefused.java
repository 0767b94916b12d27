package org.homeward.kernel.message;

import java.util.List;

/**
 * A rule refused a command. It is stored apart from the stream that refused, so that the stream stays as it is, and
 * holds no personal data.
 *
 * @param streamId the stream that refused
 * @param commandName the public name of the command
 * @param code the stable public code of the reason
 * @param reason the values of the reason, as JSON
 * @param nextSteps what was possible instead, as names of commands
 * @param version the version of the stream that refused; -1 if nothing had happened to it
 */
@StoredName("audit.command-refused.v1")
public record CommandRefused(
        String streamId, String commandName, String code, String reason, List<String> nextSteps, long version)
        implements Event {
    public CommandRefused {
        nextSteps = List.copyOf(nextSteps);
    }
}
