package org.homeward.kernel.casework;

/** Why a consulate refused a travel document. */
public enum DocumentRefusal {
    NATIONALITY_NOT_CONFIRMED,
    IDENTITY_DOUBT,
    PERSON_REFUSED_INTERVIEW,
    EMBASSY_NO_RESPONSE,
    MINOR_WITHOUT_GUARDIAN,
    SECURITY_OBJECTION,
    FEE_NOT_PAID
}
