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
import org.homeward.kernel.message.Event;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;

/** Everything that can happen to a funding agreement. */
public sealed interface FundingAgreementEvent extends Event {
    /** The stream's typed id. */
    AgreementId agreementId();

    @Override
    default String streamId() {
        return agreementId().value();
    }

    /** An agreement with a donor was signed. */
    record AgreementSigned(
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
            implements FundingAgreementEvent {
        public AgreementSigned {
            nationalities = Set.copyOf(nationalities);
            budget = List.copyOf(budget);
        }
    }

    /** The ceiling for one person changed from a date on. */
    record CeilingSet(AgreementId agreementId, Money ceiling, LocalDate validFrom, LocalDate setOn)
            implements FundingAgreementEvent {}

    /** Cap and end changed. */
    record AddendumSigned(AgreementId agreementId, int number, int cap, LocalDate eligibleUntil, LocalDate signedOn)
            implements FundingAgreementEvent {}

    /** A place is kept for a person. */
    record PlaceReserved(
            AgreementId agreementId, CaseId caseId, EntitlementId entitlementId, int placesLeft, LocalDate reservedOn)
            implements FundingAgreementEvent {}

    /** A place was given back. */
    record PlaceReleased(
            AgreementId agreementId, CaseId caseId, EntitlementId entitlementId, int placesLeft, LocalDate releasedOn)
            implements FundingAgreementEvent {}

    /** A place was used by a departure. */
    record PlaceConfirmed(AgreementId agreementId, CaseId caseId, int confirmed, LocalDate departedOn)
            implements FundingAgreementEvent {}

    /** Money was bound on a budget line. */
    record CommitmentPlaced(
            AgreementId agreementId,
            CommitmentId commitmentId,
            String line,
            Money amount,
            Money available,
            LocalDate committedOn)
            implements FundingAgreementEvent {}

    /** Bound money became free again. */
    record CommitmentReleased(
            AgreementId agreementId,
            CommitmentId commitmentId,
            String line,
            Money amount,
            Money available,
            LocalDate releasedOn)
            implements FundingAgreementEvent {}

    /** A cost was borne by the agreement. */
    record ExpenditureBooked(
            AgreementId agreementId,
            ExpenditureId expenditureId,
            String line,
            Money amount,
            LocalDate serviceOn,
            SupportingDocument document,
            Settles settles,
            Money available)
            implements FundingAgreementEvent {}

    /** No new costs. */
    record AgreementEnded(AgreementId agreementId, LocalDate endedOn) implements FundingAgreementEvent {}
}
