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
    CLOSED,
    ENQUIRY_CLOSED;

    /** Whether it lies between two statuses, both included. */
    public boolean isWithin(CaseStatus first, CaseStatus last) {
        return compareTo(first) >= 0 && compareTo(last) <= 0;
    }

    /** Where a person who withdraws here goes on after asking again: at the money at most, and never past a denial. */
    public CaseStatus afterAskingAgain() {
        return isWithin(FUNDED, MONITORED) ? FUNDED : this;
    }

    /** Where a case goes on that has no place in an agreement: who would stand at the money waits for it. */
    public CaseStatus withoutMoney() {
        return this == FUNDED ? WAITLISTED : this;
    }

    /** Where a case goes on that has this place, or none, in an agreement. */
    public CaseStatus with(FundingPlace place) {
        return place instanceof FundingPlace.At ? this : withoutMoney();
    }
}
