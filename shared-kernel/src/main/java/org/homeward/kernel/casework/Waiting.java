package org.homeward.kernel.casework;

/** What a person waits for; the two queues are never merged. */
public enum Waiting {
    /** A place in an agreement. */
    MONEY,
    /** A bed in a shelter. */
    BED
}
