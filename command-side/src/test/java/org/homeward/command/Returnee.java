package org.homeward.command;

import static org.homeward.command.Programme.NIGER;
import static org.homeward.command.Programme.day;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.casework.Channel;
import org.homeward.kernel.casework.ConsentForm;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.CounsellingTopic;
import org.homeward.kernel.casework.DecisionCommand.ConfirmEligibility;
import org.homeward.kernel.casework.DecisionCommand.RecordCounselling;
import org.homeward.kernel.casework.DecisionCommand.RecordVoluntaryDecision;
import org.homeward.kernel.casework.DecisionCommand.RequestFunding;
import org.homeward.kernel.casework.DecisionCommand.WithdrawConsent;
import org.homeward.kernel.casework.IncomeActivity;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.Intention;
import org.homeward.kernel.casework.Interpreter;
import org.homeward.kernel.casework.LawfulBasis;
import org.homeward.kernel.casework.Modality;
import org.homeward.kernel.casework.Payee;
import org.homeward.kernel.casework.PlanItem;
import org.homeward.kernel.casework.PreparationCommand.ApplyExitVisa;
import org.homeward.kernel.casework.PreparationCommand.CheckReadiness;
import org.homeward.kernel.casework.PreparationCommand.ClearFitToTravel;
import org.homeward.kernel.casework.PreparationCommand.ConfirmReadiness;
import org.homeward.kernel.casework.PreparationCommand.PresentOwnDocument;
import org.homeward.kernel.casework.PreparationCommand.RecordExitVisaGranted;
import org.homeward.kernel.casework.PreparationCommand.StartPreparation;
import org.homeward.kernel.casework.ProtectionCommand.CompleteScreening;
import org.homeward.kernel.casework.ReintegrationCommand.ApprovePlan;
import org.homeward.kernel.casework.ReintegrationCommand.ApproveTranche;
import org.homeward.kernel.casework.ReintegrationCommand.RequestTranche;
import org.homeward.kernel.casework.ReintegrationCommand.SubmitPlan;
import org.homeward.kernel.casework.ScreeningResult;
import org.homeward.kernel.casework.Situation;
import org.homeward.kernel.casework.TravelCommand.ConfirmArrival;
import org.homeward.kernel.casework.TravelCommand.ConfirmDeparture;
import org.homeward.kernel.casework.WithdrawalChannel;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.EntitlementId;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.TrancheId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.movement.MovementCommand.BookSeat;
import org.homeward.kernel.movement.SeatKind;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;

/** A man who asks to return on day 0 and could leave on day 25: what is asked of his case on the way. */
public record Returnee(CaseId caseId, SubjectId person, TrancheId tranche) {
    /** Another man. */
    public static Returnee another() {
        return new Returnee(
                CaseId.of(UUID.randomUUID()), SubjectId.of(UUID.randomUUID()), TrancheId.of(UUID.randomUUID()));
    }

    /** What he may receive. */
    public EntitlementId entitlement() {
        return EntitlementId.of(person, EntitlementId.AVRR);
    }

    /** What binds the money for his support. */
    public CommitmentId commitment() {
        return CommitmentId.of(tranche);
    }

    /** From the enquiry to the confirmed criteria. */
    public Command[] asks() {
        return new Command[] {
            new OpenEnquiry(caseId, Channel.WALK_IN, day(0)),
            new RegisterMigrant(
                    caseId,
                    person,
                    Personal.known(person, PurposeGroup.IDENTITY, "name", new PersonName("Moussa", "Issoufou")),
                    Personal.known(person, PurposeGroup.IDENTITY, "birthDate", LocalDate.of(1980, 5, 1)),
                    1980,
                    Sex.M,
                    NIGER,
                    NIGER,
                    LawfulBasis.CONSENT,
                    "notice-1",
                    "fr",
                    Set.of(),
                    Intention.EUROPE,
                    Situation.URBAN,
                    day(0)),
            new CompleteScreening(
                    caseId, true, Interpreter.INDEPENDENT, ScreeningResult.CLEAR, false, 20, note("findings"), day(1)),
            new ConfirmEligibility(caseId, day(2))
        };
    }

    /** A place in an agreement. */
    public RequestFunding wantsMoneyFrom(AgreementId agreement) {
        return new RequestFunding(caseId, agreement, day(3));
    }

    /** From the counselling to readiness for the flight. */
    public Command[] prepares() {
        return new Command[] {
            new RecordCounselling(
                    caseId,
                    EnumSet.allOf(CounsellingTopic.class),
                    "fr",
                    Interpreter.NONE_NEEDED,
                    60,
                    "leaflet-2",
                    note("session"),
                    day(4)),
            new RecordVoluntaryDecision(
                    caseId, ConsentForm.WRITTEN, ConsentPlace.OFFICE, true, false, "declaration-1", false, day(5)),
            new StartPreparation(caseId, day(6)),
            new PresentOwnDocument(caseId, note("A1"), day(200), day(7)),
            new ApplyExitVisa(caseId, "batch-1", day(8)),
            new RecordExitVisaGranted(caseId, day(60), day(18)),
            new ClearFitToTravel(caseId, Set.of(), day(30), day(20)),
            new CheckReadiness(caseId, day(25), day(21)),
            new ConfirmReadiness(caseId, day(25), day(21))
        };
    }

    /** A seat on a flight. */
    public BookSeat books(MovementId flight) {
        return new BookSeat(flight, caseId, SeatKind.SEAT, day(22));
    }

    /** The departure. */
    public ConfirmDeparture departs(MovementId flight) {
        return new ConfirmDeparture(caseId, flight, true, true, day(25));
    }

    /** The arrival, and a plan for a new start of EUR 500. */
    public Command[] arrivesAndPlans() {
        var total = Money.euros("500.00");
        return new Command[] {
            new ConfirmArrival(caseId, "Niamey", false, day(26)),
            new SubmitPlan(
                    caseId,
                    IncomeActivity.RETAIL,
                    List.of(new PlanItem("stall", Modality.IN_KIND_GOODS, total)),
                    total,
                    day(30)),
            new ApprovePlan(caseId, total, day(31))
        };
    }

    /** A part of the support, asked for and approved. */
    public Command[] getsPart(String amount) {
        return new Command[] {
            new RequestTranche(caseId, tranche, Money.euros(amount), Payee.SUPPLIER, 3, day(32)),
            new ApproveTranche(caseId, tranche, day(33))
        };
    }

    /** The change of mind. */
    public WithdrawConsent withdraws() {
        return new WithdrawConsent(caseId, WithdrawalChannel.TELEPHONE, day(23));
    }

    /** A note about him. */
    public Personal<String> note(String text) {
        return Personal.known(person, PurposeGroup.CIRCUMSTANCES, "note", text);
    }
}
