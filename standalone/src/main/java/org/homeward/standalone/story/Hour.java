package org.homeward.standalone.story;

/** The parts of a working day, in their order. */
public enum Hour {
    /** What concerns a flight, the centre or an agreement itself. */
    MORNING,
    /** Money is given to persons. */
    ALLOCATION,
    /** Money is asked for by those who come when it may be gone. */
    LATE_ALLOCATION,
    /** Everything else. */
    DAY
}
