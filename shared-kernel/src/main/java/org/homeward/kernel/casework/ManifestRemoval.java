package org.homeward.kernel.casework;

/** Why a person left a manifest. */
public enum ManifestRemoval {
    WITHDRAWN,
    MOVEMENT_CANCELLED,
    DOCUMENT_EXPIRED,
    MEDICAL,
    HOLD,
    OTHER
}
