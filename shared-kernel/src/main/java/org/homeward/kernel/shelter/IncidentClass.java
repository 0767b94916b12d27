package org.homeward.kernel.shelter;

/** How grave an incident is; A must be reported within an hour. */
public enum IncidentClass {
    A,
    B,
    C
}
