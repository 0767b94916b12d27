package org.homeward.kernel.funding;

import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.message.Require;

/** One agreement's part in a shared cost, as a weight. */
public record CoFunder(AgreementId agreementId, long weight) {
    public CoFunder {
        Require.that(weight > 0 && weight <= 1_000_000, "a weight is between 1 and 1000000");
    }
}
