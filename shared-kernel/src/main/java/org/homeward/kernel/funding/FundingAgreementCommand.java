package org.homeward.kernel.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.EntitlementId;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;

/** Everything that can be asked of a funding agreement. */
public sealed interface FundingAgreementCommand extends Command {
    /** The stream's typed id. */
    AgreementId agreementId();

    @Override
    default String streamId() {
        return agreementId().value();
    }

    /** An agreement with a donor is signed; no nationality listed means that all are covered. */
    record SignAgreement(
            AgreementId agreementId,
            Donor donor,
            String title,
            Currency currency,
            int cap,
            LocalDate eligibleFrom,
            LocalDate eligibleUntil,
            Set<CountryCode> nationalities,
            int indirectBasisPoints,
            CalendarKind calendar,
            List<BudgetLine> budget,
            LocalDate signedOn)
            implements FundingAgreementCommand {
        public SignAgreement {
            eligibleFrom = Require.date(eligibleFrom, "eligibleFrom");
            eligibleUntil = Require.date(eligibleUntil, "eligibleUntil");
            nationalities = Set.copyOf(nationalities);
            budget = List.copyOf(budget);
            signedOn = Require.date(signedOn, "signedOn");
            title = Require.text(title, 120, "title");
            cap = Require.between(cap, 0, 100_000, "cap");
            indirectBasisPoints = Require.between(indirectBasisPoints, 0, 2500, "indirectBasisPoints");
            Require.that(!eligibleUntil.isBefore(eligibleFrom), "the eligibility period ends after it begins");
            Require.atMost(budget, 100, "budget");
            Require.that(
                    budget.stream().map(BudgetLine::code).distinct().count() == budget.size(),
                    "a budget has one line of each code");
            for (var line : budget) {
                Require.that(line.amount().currency() == currency, "a budget is in the currency of its agreement");
            }
        }
    }

    /** The in-kind support for one person has a ceiling from a date on. */
    record SetCeiling(AgreementId agreementId, Money ceiling, LocalDate validFrom, LocalDate setOn)
            implements FundingAgreementCommand {
        public SetCeiling {
            validFrom = Require.date(validFrom, "validFrom");
            setOn = Require.date(setOn, "setOn");
        }
    }

    /** Cap and end of the agreement change from a date on. */
    record SignAddendum(AgreementId agreementId, int number, int cap, LocalDate eligibleUntil, LocalDate signedOn)
            implements FundingAgreementCommand {
        public SignAddendum {
            eligibleUntil = Require.date(eligibleUntil, "eligibleUntil");
            signedOn = Require.date(signedOn, "signedOn");
            cap = Require.between(cap, 0, 100_000, "cap");
        }
    }

    /** A place is kept for a person. */
    record ReservePlace(
            AgreementId agreementId,
            CaseId caseId,
            EntitlementId entitlementId,
            CountryCode nationality,
            LocalDate reservedOn)
            implements FundingAgreementCommand {
        public ReservePlace {
            reservedOn = Require.date(reservedOn, "reservedOn");
        }
    }

    /** A place is given back. */
    record ReleasePlace(AgreementId agreementId, CaseId caseId, LocalDate releasedOn)
            implements FundingAgreementCommand {
        public ReleasePlace {
            releasedOn = Require.date(releasedOn, "releasedOn");
        }
    }

    /** The person departed; the place is used. */
    record ConfirmPlace(AgreementId agreementId, CaseId caseId, LocalDate departedOn)
            implements FundingAgreementCommand {
        public ConfirmPlace {
            departedOn = Require.date(departedOn, "departedOn");
        }
    }

    /** Money is bound on a budget line for a supplier. */
    record PlaceCommitment(
            AgreementId agreementId, CommitmentId commitmentId, String line, Money amount, LocalDate committedOn)
            implements FundingAgreementCommand {
        public PlaceCommitment {
            committedOn = Require.date(committedOn, "committedOn");
            line = Require.text(line, 12, "line");
            Require.that(amount.isPositive(), "an amount is positive");
        }
    }

    /** Money is bound for a person's support, who has so much of it together with this, by a plan approved on a day. */
    record BindSupport(
            AgreementId agreementId,
            CommitmentId commitmentId,
            String line,
            Money amount,
            Money used,
            LocalDate planApprovedOn,
            LocalDate committedOn)
            implements FundingAgreementCommand {
        public BindSupport {
            planApprovedOn = Require.date(planApprovedOn, "planApprovedOn");
            committedOn = Require.date(committedOn, "committedOn");
            line = Require.text(line, 12, "line");
            Require.that(amount.isPositive(), "an amount is positive");
            Require.that(amount.currency() == used.currency(), "what a person has is in one currency");
            Require.that(!amount.exceeds(used), "a part is no more than what a person has");
        }
    }

    /** Bound money becomes free again. */
    record ReleaseCommitment(AgreementId agreementId, CommitmentId commitmentId, LocalDate releasedOn)
            implements FundingAgreementCommand {
        public ReleaseCommitment {
            releasedOn = Require.date(releasedOn, "releasedOn");
        }
    }

    /** A cost is borne by the agreement. */
    record BookExpenditure(
            AgreementId agreementId,
            ExpenditureId expenditureId,
            String line,
            Money amount,
            LocalDate serviceOn,
            SupportingDocument document,
            Settles settles)
            implements FundingAgreementCommand {
        public BookExpenditure {
            serviceOn = Require.date(serviceOn, "serviceOn");
            line = Require.text(line, 12, "line");
            Require.that(amount.isPositive(), "an amount is positive");
        }
    }

    /** No new costs from now on. */
    record EndAgreement(AgreementId agreementId, LocalDate endedOn) implements FundingAgreementCommand {
        public EndAgreement {
            endedOn = Require.date(endedOn, "endedOn");
        }
    }
}
