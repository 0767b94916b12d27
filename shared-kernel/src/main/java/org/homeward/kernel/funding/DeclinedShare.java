package org.homeward.kernel.funding;

import java.time.LocalDate;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.money.Money;

/**
 * A share of a cost that its agreement does not bear, and nobody else does yet.
 *
 * @param expenditureId the cost
 * @param agreementId the agreement that declined
 * @param line the budget line on which it was to be booked
 * @param amount the share
 * @param cost the whole cost
 * @param serviceOn the day of the service
 * @param code the code of the reason
 */
public record DeclinedShare(
        ExpenditureId expenditureId,
        AgreementId agreementId,
        String line,
        Money amount,
        Money cost,
        LocalDate serviceOn,
        String code) {}
