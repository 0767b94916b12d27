package org.homeward.kernel.casework;

/** Where a case stands on its main line, in the order of the line; the last five stand beside or after it. */
public enum CaseStatus {
    NONE,
    ENQUIRY,
    REGISTERED,
    SCREENED,
    ELIGIBLE,
    WAITLISTED,
    FUNDED,
    COUNSELLED,
    DECIDED,
    PREPARING,
    READY_TO_TRAVEL,
    MANIFESTED,
    DEPARTED,
    ARRIVED,
    REINTEGRATION_PLANNED,
    REINTEGRATING,
    MONITORED,
    INELIGIBLE,
    REFERRED_PROTECTION,
    WITHDRAWN,
    CLOSED;

    /** Whether it lies between two statuses, both included. */
    public boolean isWithin(CaseStatus first, CaseStatus last) {
        return compareTo(first) >= 0 && compareTo(last) <= 0;
    }

    /** The earlier of this and the limit. */
    public CaseStatus atMost(CaseStatus limit) {
        return compareTo(limit) > 0 ? limit : this;
    }
}
