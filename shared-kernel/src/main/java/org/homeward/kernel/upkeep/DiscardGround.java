package org.homeward.kernel.upkeep;

/** Why nothing more is done about an event that could not be worked on. */
public enum DiscardGround {
    /** What was missing was done by hand. */
    DONE_BY_HAND,
    /** It does not matter any more. */
    OVERTAKEN,
    /** The event records something that should not have been recorded. */
    RECORDED_IN_ERROR,
    /** A defect of the program that is known and has a number. */
    KNOWN_DEFECT
}
