package org.homeward.kernel.identity;

/** Sex as stated by the person; a report shows every value, the unknown one too. */
public enum Sex {
    F,
    M,
    X,
    UNKNOWN
}
