package org.homeward.kernel.shelter;

/** What was done for a resident or visitor. */
public enum ServiceType {
    MED_TRIAGE,
    MED_CONSULT,
    MED_REFERRAL,
    MED_PHARMACY,
    VACCINATION,
    PSY_FIRST_AID,
    PSY_COUNSEL,
    PSY_GROUP,
    LEGAL_INFO,
    LEGAL_COUNSEL,
    RETURN_COUNSEL,
    FAMILY_CALL,
    INTERPRETING,
    NFI_ARRIVAL_KIT,
    NFI_HYGIENE,
    NFI_WINTER,
    NFI_DEPARTURE_KIT,
    MEAL,
    CHILD_SPACE,
    EDUCATION,
    RECREATION,
    TRANSPORT_LOCAL
}
