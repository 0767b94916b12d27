package org.homeward.platform.axon;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read, and up to where it is read for a second time, as plain numbers that any store can keep. What
 * a reset was asked with is not kept.
 *
 * @param position the last position that was read, or {@link #NONE}
 * @param replayUntil the position reached before the reading began again, or {@link #NONE}
 */
public record ReadPosition(long position, long replayUntil) {
    /** No position. */
    public static final long NONE = -1;

    /** The numbers in a token; no token stands for the beginning. */
    public static ReadPosition of(@Nullable TrackingToken token) {
        return token == null
                ? new ReadPosition(NONE, NONE)
                : new ReadPosition(
                        token.position().orElse(NONE),
                        ReplayToken.getTokenAtReset(token).orElse(NONE));
    }

    /** The token of these numbers; none at the beginning. */
    public @Nullable TrackingToken token() {
        var read = tokenAt(position);
        return replayUntil == NONE ? read : ReplayToken.createReplayToken(tokenAt(replayUntil), read);
    }

    private static @Nullable TrackingToken tokenAt(long position) {
        return position == NONE ? null : new GlobalSequenceTrackingToken(position);
    }
}
