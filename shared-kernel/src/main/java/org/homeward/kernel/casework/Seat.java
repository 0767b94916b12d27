package org.homeward.kernel.casework;

import org.homeward.kernel.identity.MovementId;

/** The seat on a movement that a case holds. */
public sealed interface Seat {
    /** There is none. */
    record None() implements Seat {}

    /** There is one. */
    record On(MovementId movementId) implements Seat {}
}
