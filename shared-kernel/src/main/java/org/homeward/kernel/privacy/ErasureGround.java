package org.homeward.kernel.privacy;

/** Why personal values are erased. */
public enum ErasureGround {
    /** The person asked for it. */
    REQUEST_OF_PERSON,
    /** The time for which they may be kept is over. */
    RETENTION_OVER,
    /** They should not have been recorded. */
    UNLAWFUL
}
