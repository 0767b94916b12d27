package org.homeward.kernel.message;

/**
 * What a person asked for under a key was already so, and nothing happened. It is stored apart from the stream, so that
 * the same key gets the same answer when the stream has gone on since, and holds no personal data.
 *
 * @param streamId the stream that was asked
 * @param commandName the public name of the command
 * @param version the version of the stream; -1 if nothing had happened to it
 */
@StoredName("audit.command-already-so.v1")
public record CommandAlreadySo(String streamId, String commandName, long version) implements Event {}
