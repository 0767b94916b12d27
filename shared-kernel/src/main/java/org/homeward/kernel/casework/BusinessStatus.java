package org.homeward.kernel.casework;

/** How the activity is doing at a visit. */
public enum BusinessStatus {
    NOT_STARTED,
    RUNNING,
    RUNNING_WITH_HELP,
    SOLD,
    CLOSED,
    CHANGED,
    UNKNOWN
}
