package org.homeward.kernel.movement;

/** Why a seat became free. */
public enum SeatRelease {
    WITHDRAWN,
    NO_SHOW,
    CANCELLED,
    NOT_READY,
    OTHER
}
