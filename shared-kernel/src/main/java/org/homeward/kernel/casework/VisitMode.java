package org.homeward.kernel.casework;

/** How a monitoring visit was made. */
public enum VisitMode {
    VISIT,
    TELEPHONE,
    PARTNER,
    NOT_FOUND
}
