package org.homeward.kernel.casework;

/** Where a decision to return was taken. */
public enum ConsentPlace {
    OFFICE,
    SHELTER,
    COMMUNITY,
    DETENTION
}
