package org.homeward.acceptance;

/** What a network does to two processes that talk. */
enum NetworkFault {
    /** Everything arrives late, each part by another delay. */
    LATENCY,
    /** Little arrives at a time, with pauses. */
    TRICKLE,
    /** Everything arrives at once, in the smallest of parts. */
    SPLIT,
    /** Connections are reset, again and again. */
    RESET,
    /** An answer breaks off in the middle and its connection is reset. */
    RESET_IN_ANSWER,
    /** Nobody listens, and whoever was connected is reset. */
    REFUSE,
    /** Whoever connects is turned away at once. */
    CLOSE_ON_ACCEPT,
    /** Nothing arrives on either side until the network is back; then all of it does, late. */
    BLACK_HOLE,
    /** What is asked arrives when the network is back; who asked may have asked again meanwhile. */
    LATE_REQUESTS,
    /** What is asked is done, and the answer arrives when the network is back. */
    LATE_ANSWERS,
    /** Connections are dead for ever and neither side is told; new ones work. */
    HALF_OPEN,
    /** The one who asks is told that nothing more comes, the other is not. */
    HALF_CLOSE
}
