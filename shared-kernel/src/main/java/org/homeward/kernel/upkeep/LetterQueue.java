package org.homeward.kernel.upkeep;

/** Who could not work on an event. */
public enum LetterQueue {
    /** A projection: read models are missing what the event says. */
    PROJECTIONS,
    /** A policy: what should have followed from the event has not. */
    POLICIES
}
