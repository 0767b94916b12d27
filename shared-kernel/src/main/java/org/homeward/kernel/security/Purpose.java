package org.homeward.kernel.security;

/** Why somebody acts or looks; stored with every event and every read of personal data. */
public enum Purpose {
    CASEWORK,
    PROTECTION,
    MEDICAL,
    SHELTER,
    TRAVEL,
    REINTEGRATION,
    FUNDING,
    AUDIT,
    REPORTING,
    DATA_PROTECTION,
    ADMINISTRATION,
    AUTOMATION
}
