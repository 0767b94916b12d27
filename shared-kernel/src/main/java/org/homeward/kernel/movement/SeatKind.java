package org.homeward.kernel.movement;

/** What place a person takes; an infant on a lap takes no seat. */
public enum SeatKind {
    SEAT,
    LAP,
    ESCORT_OPERATIONAL,
    ESCORT_MEDICAL;

    /** Whether somebody travels in it to look after others. */
    public boolean isEscort() {
        return this == ESCORT_OPERATIONAL || this == ESCORT_MEDICAL;
    }
}
