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

    /** Follows until the end is told to come. The consumer must be quick and must not throw. */
    Followed follow(Following question, Dispatch dispatch, Consumer<Changed> told);
}
