package org.homeward.kernel.casework;

import org.homeward.kernel.identity.AgreementId;

/** The place in an agreement that a case holds. */
public sealed interface FundingPlace {
    /** There is none. */
    record None() implements FundingPlace {}

    /** There is one. */
    record At(AgreementId agreementId) implements FundingPlace {}
}
