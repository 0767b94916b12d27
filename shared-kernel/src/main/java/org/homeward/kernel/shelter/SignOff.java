package org.homeward.kernel.shelter;

import org.homeward.kernel.identity.UserId;

/** Who agreed that a guest may leave. */
public sealed interface SignOff {
    /** Nobody did. */
    record None() implements SignOff {}

    /** This officer did. */
    record By(UserId officer) implements SignOff {}
}
