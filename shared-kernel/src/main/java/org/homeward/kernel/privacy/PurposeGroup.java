package org.homeward.kernel.privacy;

/** Why a personal value is held; each person has one encryption key per group, so a group can be erased alone. */
public enum PurposeGroup {
    /** Names, dates of birth, document numbers, photos. */
    IDENTITY,
    /** Telephone numbers, addresses, next of kin. */
    CONTACT,
    /** Route, detention, circumstances of consent, free notes. */
    CIRCUMSTANCES,
    /** Diagnoses, treatments, clinical forms. */
    MEDICAL,
    /** Asylum, trafficking, violence, best-interests procedures. */
    PROTECTION
}
