package org.homeward.kernel.casework;

/** Where the person lives at the time of the request. */
public enum Situation {
    URBAN,
    DETENTION,
    SHELTER,
    TRANSIT_SEA_RESCUE
}
