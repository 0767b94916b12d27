package org.homeward.kernel.audit;

import org.homeward.kernel.message.Require;

/**
 * Which refusals are wanted; an empty text asks for all.
 *
 * @param streamId of which stream
 * @param code for which reason, for example {@code shelter.no-free-bed}
 * @param commandName of which command, for example {@code shelter.assign-bed}
 * @param actor of which user
 */
public record RefusalFilter(String streamId, String code, String commandName, String actor) {
    /** All refusals. */
    public static final RefusalFilter ALL = new RefusalFilter("", "", "", "");

    public RefusalFilter {
        Require.that(streamId.length() <= 120, "streamId has at most 120 characters");
        Require.that(code.length() <= 120, "code has at most 120 characters");
        Require.that(commandName.length() <= 120, "commandName has at most 120 characters");
        Require.that(actor.length() <= 120, "actor has at most 120 characters");
    }
}
