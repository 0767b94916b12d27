package org.homeward.platform.messaging;

import java.util.function.Consumer;
import org.homeward.kernel.message.Changed;
import org.homeward.kernel.message.Following;

/** Follows documents of the read side. A question that is not answered is one of this package's exceptions. */
public interface Follower {
    /**
     * A document that is followed.
     *
     * @param first where it stood at the beginning
     * @param end stops following
     */
    record Followed(Changed first, Runnable end) {}

    /**
     * Follows until the end is told to come. What is told must be quick and must not throw.
     *
     * @param question what is followed
     * @param dispatch who asks
     * @param told hears each change
     * @param lost hears, once at most, that nothing more will be told though nobody ended it
     */
    Followed follow(Following question, Dispatch dispatch, Consumer<Changed> told, Runnable lost);
}
