package org.homeward.query.funding;

import java.time.LocalDate;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.EntitlementId;
import org.homeward.kernel.money.Money;

/**
 * What happened to a part of one person's in-kind support.
 *
 * @param entitlementId whose
 * @param commitmentId which part
 * @param agreementId who pays
 * @param amount how much
 * @param step what happened
 * @param on when
 */
public record SupportFact(
        EntitlementId entitlementId,
        CommitmentId commitmentId,
        AgreementId agreementId,
        Money amount,
        Step step,
        LocalDate on) {
    /** What can happen to a part. */
    public enum Step {
        COMMITTED,
        RELEASED,
        DELIVERED
    }
}
