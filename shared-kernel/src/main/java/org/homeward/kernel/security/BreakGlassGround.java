package org.homeward.kernel.security;

/** Why somebody must see at once what the role does not show; a free text could hold personal data. */
public enum BreakGlassGround {
    /** Somebody's life or safety is in danger. */
    DANGER_TO_LIFE,
    /** Who treats the person must know now, and no medical officer can be reached. */
    MEDICAL_EMERGENCY,
    /** A child is missing or at risk. */
    CHILD_AT_RISK,
    /** A court or an authority with the right to ask. */
    LEGAL_ORDER,
    /** An audit compares a case with its papers. */
    AUDIT_SAMPLE
}
