package org.homeward.kernel.funding;

/** The reporting year of an agreement. */
public enum CalendarKind {
    CONTRACT_YEAR,
    CALENDAR_YEAR,
    APRIL_TO_MARCH
}
