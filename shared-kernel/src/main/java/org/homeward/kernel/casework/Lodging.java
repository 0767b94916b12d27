package org.homeward.kernel.casework;

import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;

/** The stay in a shelter that a case has asked for. */
public sealed interface Lodging {
    /** There is none. */
    record None() implements Lodging {}

    /** There is one. */
    record In(ShelterId shelterId, StayId stayId) implements Lodging {}
}
