package org.homeward.kernel.casework;

/** What the person meant to do before asking to return. */
public enum Intention {
    STAY_LIBYA,
    EUROPE,
    OTHER,
    UNKNOWN
}
