package org.homeward.kernel.privacy;

/** Why a request for erasure is not followed. */
public enum ErasureObstacle {
    /** A donor can still check what was paid for the person. */
    FINANCIAL_RETENTION,
    /** A claim or a proceeding needs them. */
    LEGAL_CLAIM,
    /** The person's safety needs them. */
    PROTECTION,
    /** Who asked is not who it is about. */
    NOT_THE_PERSON
}
