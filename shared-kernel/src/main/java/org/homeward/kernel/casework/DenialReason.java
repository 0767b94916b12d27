package org.homeward.kernel.casework;

/** Why eligibility is denied. */
public enum DenialReason {
    OUTSIDE_TARGET_GROUP,
    NOT_IN_HOST_COUNTRY,
    RETURN_NOT_VIABLE,
    ALREADY_ASSISTED,
    NOT_VOLUNTARY
}
