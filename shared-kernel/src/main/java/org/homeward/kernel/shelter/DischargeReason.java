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
    DECEASED;

    /**
     * Whether the end of the stay can wait for an officer to agree. A confirmed departure has its own gates; detention
     * and death have happened, whatever we think of them.
     */
    public boolean canWaitForSignOff() {
        return switch (this) {
            case DEPARTED_AVRR, DETAINED, DECEASED -> false;
            case TRANSFERRED, OWN_WISH, CONSENT_WITHDRAWN, MAX_STAY, HOSPITALISED, ABSENT, HOUSE_RULES -> true;
        };
    }
}
