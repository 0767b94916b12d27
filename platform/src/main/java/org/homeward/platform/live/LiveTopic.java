package org.homeward.platform.live;

import org.homeward.kernel.message.Following;

/** Documents that can be followed. A bean of this type makes them so. */
public interface LiveTopic {
    /** The collection of the read store that holds them. */
    String collection();

    /** The question that follows one of them. */
    Class<? extends Following> question();
}
