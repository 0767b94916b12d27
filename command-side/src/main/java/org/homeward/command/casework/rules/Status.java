package org.homeward.command.casework.rules;

/** Where a case stands on its main line. */
enum Status {
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

    /** Where a case in this state stands. */
    static Status of(MigrantCase state) {
        return switch (state) {
            case MigrantCase.Unopened unopened -> NONE;
            case MigrantCase.Enquiry enquiry -> ENQUIRY;
            case CaseFile file -> file.status();
        };
    }

    boolean isWithin(Status first, Status last) {
        return compareTo(first) >= 0 && compareTo(last) <= 0;
    }

    Status atMost(Status limit) {
        return compareTo(limit) > 0 ? limit : this;
    }
}
