package org.homeward.kernel.movement;

/** What place a person takes; an infant on a lap takes no seat. */
public enum SeatKind {
    SEAT,
    LAP,
    ESCORT_OPERATIONAL,
    ESCORT_MEDICAL
}
