package org.homeward.kernel.casework;

/** Why registration data may be collected. */
public enum LawfulBasis {
    CONSENT,
    VITAL_INTEREST,
    BEST_INTERESTS_OF_CHILD
}
