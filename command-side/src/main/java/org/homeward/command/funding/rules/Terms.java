package org.homeward.command.funding.rules;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.funding.FundingAgreementEvent.AddendumSigned;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementSigned;
import org.homeward.kernel.funding.FundingRejection.CurrencyDiffers;
import org.homeward.kernel.funding.FundingRejection.NationalityNotCovered;
import org.homeward.kernel.funding.FundingRejection.OutsideEligibility;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;

/** What the donor has agreed to: how many persons, of which nationalities, from when until when, in which currency. */
record Terms(
        Currency currency,
        int cap,
        LocalDate eligibleFrom,
        LocalDate eligibleUntil,
        Set<CountryCode> nationalities,
        int addenda) {
    static Terms of(AgreementSigned signed) {
        return new Terms(
                signed.currency(),
                signed.cap(),
                signed.eligibleFrom(),
                signed.eligibleUntil(),
                signed.nationalities(),
                0);
    }

    Terms changedBy(AddendumSigned addendum) {
        return new Terms(
                currency, addendum.cap(), eligibleFrom, addendum.eligibleUntil(), nationalities, addendum.number());
    }

    void requireEligible(LocalDate date) {
        if (date.isBefore(eligibleFrom) || date.isAfter(eligibleUntil)) {
            throw new CommandRejected(new OutsideEligibility(eligibleFrom, eligibleUntil));
        }
    }

    void requireCovered(CountryCode nationality) {
        if (!nationalities.isEmpty() && !nationalities.contains(nationality)) {
            throw new CommandRejected(new NationalityNotCovered());
        }
    }

    void requireCurrency(Money amount) {
        if (amount.currency() != currency) {
            throw new CommandRejected(new CurrencyDiffers(currency));
        }
    }
}
