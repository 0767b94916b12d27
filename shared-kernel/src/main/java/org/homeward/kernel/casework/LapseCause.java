package org.homeward.kernel.casework;

/** Why a decision to return no longer counts without having been withdrawn (handbook, INV 12). */
public enum LapseCause {
    /** Its last day came. */
    TERM,
    /** The person's health changed: they were declared unfit to travel. */
    HEALTH,
    /** What the person is offered changed: the place is in another agreement. */
    PACKAGE
}
