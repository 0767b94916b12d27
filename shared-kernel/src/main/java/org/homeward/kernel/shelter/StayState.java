package org.homeward.kernel.shelter;

/** How far a stay is. */
public enum StayState {
    /** The guest waits for a bed. */
    QUEUED,
    /** A bed is kept for the guest. */
    RESERVED,
    /** The guest lives in the shelter. */
    RESIDENT,
    /** The guest has left or never came. */
    ENDED
}
