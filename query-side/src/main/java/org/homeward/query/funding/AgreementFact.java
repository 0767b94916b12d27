package org.homeward.query.funding;

import java.time.LocalDate;
import org.homeward.kernel.funding.FundingAgreementEvent;
import org.homeward.kernel.funding.FundingAgreementEvent.AddendumSigned;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementEnded;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementSigned;
import org.homeward.kernel.funding.FundingAgreementEvent.CeilingSet;
import org.homeward.kernel.funding.FundingAgreementEvent.CommitmentPlaced;
import org.homeward.kernel.funding.FundingAgreementEvent.CommitmentReleased;
import org.homeward.kernel.funding.FundingAgreementEvent.ExpenditureBooked;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceConfirmed;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReleased;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReserved;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.money.Money;

/** What an event of an agreement says, as far as places and money go: small, and without names or documents. */
public sealed interface AgreementFact {
    /** The agreement. */
    AgreementId agreementId();

    /** What was agreed, or a change to it. */
    sealed interface Terms extends AgreementFact {
        /** The event that says so. */
        FundingAgreementEvent event();

        @Override
        default AgreementId agreementId() {
            return event().agreementId();
        }
    }

    /** The agreement was signed. */
    record Signed(AgreementSigned event) implements Terms {}

    /** A ceiling was set. */
    record Ceiling(CeilingSet event) implements Terms {}

    /** Cap and end changed. */
    record Addendum(AddendumSigned event) implements Terms {}

    /** No new costs. */
    record Ended(AgreementEnded event) implements Terms {}

    /** What happened to a place. */
    enum PlaceStep {
        RESERVED,
        RELEASED,
        CONFIRMED
    }

    /** A place was kept, given back or used, on a business date. */
    record Place(AgreementId agreementId, CaseId caseId, PlaceStep step, LocalDate on) implements AgreementFact {}

    /** Money was bound. */
    record Bound(AgreementId agreementId, CommitmentId commitmentId, String line, Money amount, LocalDate on)
            implements AgreementFact {}

    /** Bound money became free without a cost. */
    record Freed(AgreementId agreementId, CommitmentId commitmentId, LocalDate on) implements AgreementFact {}

    /** A cost was booked; a commitment it settles is bound no longer. */
    record Cost(
            AgreementId agreementId,
            ExpenditureId expenditureId,
            String line,
            Money amount,
            LocalDate serviceOn,
            Settles settles)
            implements AgreementFact {}

    /** The fact of an event. */
    static AgreementFact of(FundingAgreementEvent event) {
        return switch (event) {
            case AgreementSigned e -> new Signed(e);
            case CeilingSet e -> new Ceiling(e);
            case AddendumSigned e -> new Addendum(e);
            case AgreementEnded e -> new Ended(e);
            case PlaceReserved e -> new Place(e.agreementId(), e.caseId(), PlaceStep.RESERVED, e.reservedOn());
            case PlaceReleased e -> new Place(e.agreementId(), e.caseId(), PlaceStep.RELEASED, e.releasedOn());
            case PlaceConfirmed e -> new Place(e.agreementId(), e.caseId(), PlaceStep.CONFIRMED, e.departedOn());
            case CommitmentPlaced e ->
                new Bound(e.agreementId(), e.commitmentId(), e.line(), e.amount(), e.committedOn());
            case CommitmentReleased e -> new Freed(e.agreementId(), e.commitmentId(), e.releasedOn());
            case ExpenditureBooked e ->
                new Cost(e.agreementId(), e.expenditureId(), e.line(), e.amount(), e.serviceOn(), e.settles());
        };
    }
}
