package org.homeward.kernel.shelter;

/** Why a stay ended. */
public enum DischargeReason {
    DEPARTED_AVRR,
    TRANSFERRED,
    OWN_WISH,
    CONSENT_WITHDRAWN,
    MAX_STAY,
    HOSPITALISED,
    ABSENT,
    HOUSE_RULES,
    DETAINED,
    DECEASED
}
