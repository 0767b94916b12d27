package org.homeward.kernel.casework;

/** What somebody should have done by a day, and has not. */
public enum Overdue {
    /** A registered person is not screened. */
    SCREENING,
    /** A hold is not reviewed. */
    HOLD_REVIEW,
    /** A consulate does not answer. */
    TRAVEL_DOCUMENT,
    /** Nobody confirmed that the person arrived. */
    ARRIVAL,
    /** The time to submit a plan ended without one. */
    REINTEGRATION_PLAN,
    /** Nobody visited the person. */
    MONITORING
}
