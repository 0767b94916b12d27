package org.homeward.kernel.casework;

/** The outcome of a protection screening. */
public enum ScreeningResult {
    CLEAR,
    FLAGGED_MANAGED,
    PROVISIONAL
}
