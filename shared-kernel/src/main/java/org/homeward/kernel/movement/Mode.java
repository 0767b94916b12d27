package org.homeward.kernel.movement;

/** How people travel. */
public enum Mode {
    COMMERCIAL,
    CHARTER,
    OVERLAND,
    SEA
}
