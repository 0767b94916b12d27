package org.homeward.query.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.DecisionEvent.CaseWaitlisted;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.Lodging;
import org.homeward.kernel.funding.BudgetLine;
import org.homeward.kernel.funding.CalendarKind;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.funding.EntitlementEvent.SupportCommitted;
import org.homeward.kernel.funding.EntitlementEvent.SupportDelivered;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementSigned;
import org.homeward.kernel.funding.FundingAgreementEvent.CommitmentPlaced;
import org.homeward.kernel.funding.FundingAgreementEvent.ExpenditureBooked;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceConfirmed;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReleased;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReserved;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.funding.SupportingDocument;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.EntitlementId;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.money.Money;

/** Events of agreements, made shortly. */
public final class FundingEvents {
    /** The day on which everything happens that says nothing else. */
    public static final LocalDate DAY = LocalDate.of(2009, 2, 6);

    private FundingEvents() {}

    /** An agreement. */
    public static AgreementId agreement(long number) {
        return AgreementId.of(new UUID(1, number));
    }

    /** A case. */
    public static CaseId file(long number) {
        return CaseId.of(new UUID(2, number));
    }

    /** A person. */
    public static SubjectId person(long number) {
        return SubjectId.of(new UUID(3, number));
    }

    /** A commitment. */
    public static CommitmentId commitment(long number) {
        return CommitmentId.of(new UUID(4, number));
    }

    /** A signed agreement for ten persons with the lines 6.1 and 6.10, 1,000.00 each in the currency of the amount. */
    public static AgreementSigned signed(AgreementId id, Donor donor, Money perLine) {
        return new AgreementSigned(
                id,
                donor,
                "Return and reintegration",
                perLine.currency(),
                10,
                LocalDate.of(2008, 7, 1),
                LocalDate.of(2010, 3, 31),
                Set.of(),
                700,
                CalendarKind.CONTRACT_YEAR,
                List.of(new BudgetLine("6.10", "Escorts", perLine), new BudgetLine("6.1", "Return travel", perLine)),
                LocalDate.of(2008, 6, 20));
    }

    /** A place kept. */
    public static PlaceReserved reserved(AgreementId id, long person) {
        return new PlaceReserved(id, file(person), EntitlementId.of(person(person), "avrr"), 0, DAY);
    }

    /** A place given back. */
    public static PlaceReleased released(AgreementId id, long person) {
        return new PlaceReleased(id, file(person), EntitlementId.of(person(person), "avrr"), 0, DAY);
    }

    /** A place used. */
    public static PlaceConfirmed confirmed(AgreementId id, long person) {
        return new PlaceConfirmed(id, file(person), 0, DAY);
    }

    /** Money bound. */
    public static CommitmentPlaced bound(AgreementId id, long number, String line, Money amount) {
        return new CommitmentPlaced(id, commitment(number), line, amount, amount, DAY);
    }

    /** A cost that settles nothing. */
    public static ExpenditureBooked cost(AgreementId id, long number, String line, Money amount, LocalDate serviceOn) {
        return cost(id, number, line, amount, serviceOn, new Settles.Nothing());
    }

    /** A cost. */
    public static ExpenditureBooked cost(
            AgreementId id, long number, String line, Money amount, LocalDate serviceOn, Settles settles) {
        return new ExpenditureBooked(
                id,
                ExpenditureId.of(new UUID(5, number)),
                line,
                amount,
                serviceOn,
                new SupportingDocument("F-" + number, serviceOn, "Afriqiyah Airways", "hash-" + number),
                settles,
                amount);
    }

    /** Support promised. */
    public static SupportCommitted promised(AgreementId id, long person, long number, Money amount) {
        return new SupportCommitted(
                EntitlementId.of(person(person), "avrr"),
                commitment(number),
                file(person),
                id,
                amount,
                amount,
                Money.euros("500.00"),
                DAY,
                DAY);
    }

    /** Support delivered. */
    public static SupportDelivered delivered(AgreementId id, long person, long number, Money amount) {
        return new SupportDelivered(
                EntitlementId.of(person(person), "avrr"), commitment(number), file(person), id, amount, DAY);
    }

    /** A case on the waiting list. */
    public static CaseWaitlisted waitlisted(long person) {
        return new CaseWaitlisted(file(person), 1, DAY);
    }

    /** A closed case. */
    public static CaseClosed closed(long person) {
        return new CaseClosed(
                file(person),
                ClosureReason.LOST_CONTACT,
                person(person),
                new FundingPlace.None(),
                new Lodging.None(),
                false,
                DAY);
    }
}
