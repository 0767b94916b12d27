package org.homeward.kernel.funding;

import org.homeward.kernel.identity.CommitmentId;

/** Which commitment a cost settles. */
public sealed interface Settles {
    /** None. */
    record Nothing() implements Settles {}

    /** This one. */
    record Commitment(CommitmentId commitmentId) implements Settles {}
}
