package org.homeward.command.casework.rules;

import static org.homeward.command.casework.rules.Cases.AGREEMENT;
import static org.homeward.command.casework.rules.Cases.CEILING;
import static org.homeward.command.casework.rules.Cases.FLIGHT;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.NIGERIA;
import static org.homeward.command.casework.rules.Cases.PART;
import static org.homeward.command.casework.rules.Cases.PERSON;
import static org.homeward.command.casework.rules.Cases.TRANCHE;
import static org.homeward.command.casework.rules.Cases.born;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.name;
import static org.homeward.command.casework.rules.Cases.note;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.kernel.casework.BusinessStatus;
import org.homeward.kernel.casework.ClosureCommand;
import org.homeward.kernel.casework.ClosureCommand.RecordDeath;
import org.homeward.kernel.casework.ClosureCommand.ReopenCase;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.CounsellingTopic;
import org.homeward.kernel.casework.DeadlineCommand;
import org.homeward.kernel.casework.DeadlineCommand.ExpireFunding;
import org.homeward.kernel.casework.DeadlineCommand.RecordOverdue;
import org.homeward.kernel.casework.DecisionCommand;
import org.homeward.kernel.casework.DecisionCommand.ConfirmEligibility;
import org.homeward.kernel.casework.DecisionCommand.DeclineFunding;
import org.homeward.kernel.casework.DecisionCommand.DenyEligibility;
import org.homeward.kernel.casework.DecisionCommand.LapseConsent;
import org.homeward.kernel.casework.DecisionCommand.PlaceOnWaitingList;
import org.homeward.kernel.casework.DecisionCommand.RecordFundingReleased;
import org.homeward.kernel.casework.DecisionCommand.RecordFundingReserved;
import org.homeward.kernel.casework.DecisionCommand.ReengageMigrant;
import org.homeward.kernel.casework.DecisionCommand.RequestFunding;
import org.homeward.kernel.casework.DenialReason;
import org.homeward.kernel.casework.DocumentKind;
import org.homeward.kernel.casework.DocumentRefusal;
import org.homeward.kernel.casework.EnquiryClosureReason;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.IntakeCommand;
import org.homeward.kernel.casework.IntakeCommand.AttachDocument;
import org.homeward.kernel.casework.IntakeCommand.ConfirmNotDuplicate;
import org.homeward.kernel.casework.IntakeCommand.EntrustCase;
import org.homeward.kernel.casework.IntakeCommand.LinkFamily;
import org.homeward.kernel.casework.IntakeCommand.RectifyIdentity;
import org.homeward.kernel.casework.IntakeCommand.RequestShelter;
import org.homeward.kernel.casework.Interpreter;
import org.homeward.kernel.casework.ManifestRemoval;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.Overdue;
import org.homeward.kernel.casework.Payee;
import org.homeward.kernel.casework.PreparationCommand;
import org.homeward.kernel.casework.PreparationCommand.ApplyExitVisa;
import org.homeward.kernel.casework.PreparationCommand.ClearFitToTravel;
import org.homeward.kernel.casework.PreparationCommand.DeclareUnfit;
import org.homeward.kernel.casework.PreparationCommand.PresentOwnDocument;
import org.homeward.kernel.casework.PreparationCommand.RecordExitVisaGranted;
import org.homeward.kernel.casework.PreparationCommand.RecordExitVisaRefused;
import org.homeward.kernel.casework.PreparationCommand.RecordMedicalAssessment;
import org.homeward.kernel.casework.PreparationCommand.RecordTravelDocumentIssued;
import org.homeward.kernel.casework.PreparationCommand.RecordTravelDocumentRefused;
import org.homeward.kernel.casework.PreparationCommand.RequestTravelDocument;
import org.homeward.kernel.casework.PreparationCommand.StartPreparation;
import org.homeward.kernel.casework.ProtectionCommand;
import org.homeward.kernel.casework.ProtectionCommand.AppointGuardian;
import org.homeward.kernel.casework.ProtectionCommand.DecideBestInterests;
import org.homeward.kernel.casework.ProtectionCommand.ReferInternationalProtection;
import org.homeward.kernel.casework.ReintegrationCommand;
import org.homeward.kernel.casework.ReintegrationCommand.ApprovePlan;
import org.homeward.kernel.casework.ReintegrationCommand.ApproveTranche;
import org.homeward.kernel.casework.ReintegrationCommand.ConfirmDelivery;
import org.homeward.kernel.casework.ReintegrationCommand.DeclineTranche;
import org.homeward.kernel.casework.ReintegrationCommand.RecordMonitoringVisit;
import org.homeward.kernel.casework.ReintegrationCommand.RecordSurvey;
import org.homeward.kernel.casework.ReintegrationCommand.RecordTrancheCommitted;
import org.homeward.kernel.casework.TravelCommand;
import org.homeward.kernel.casework.TravelCommand.ConfirmArrival;
import org.homeward.kernel.casework.TravelCommand.RecordNoShow;
import org.homeward.kernel.casework.TravelCommand.RecordTransitIncident;
import org.homeward.kernel.casework.TravelCommand.RemoveFromManifest;
import org.homeward.kernel.casework.VisitMode;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.DocumentId;
import org.homeward.kernel.identity.FamilyId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.identity.TrancheId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.privacy.FileType;
import org.homeward.kernel.privacy.SealedFile;
import org.homeward.kernel.security.Role;

/** One example of every command of the case of {@link Cases}, asked as if the case had just come to it. */
final class EveryCommand {
    private static final AgreementId OTHER_AGREEMENT = AgreementId.of(new UUID(0, 33));
    private static final TrancheId OTHER_TRANCHE = TrancheId.of(new UUID(0, 66));

    private EveryCommand() {}

    static List<MigrantCaseCommand> inOrder() {
        return Stream.<List<? extends MigrantCaseCommand>>of(
                        intake(),
                        protection(),
                        decision(),
                        preparation(),
                        travel(),
                        reintegration(),
                        deadline(),
                        closure())
                .<MigrantCaseCommand>flatMap(List::stream)
                .toList();
    }

    private static List<IntakeCommand> intake() {
        return List.of(
                Asked.enquiry(),
                Asked.enquiryClosing(EnquiryClosureReason.NO_CONTACT, 23),
                Asked.registration(1990),
                new RectifyIdentity(ID, name("Adaeze"), born(1991), note("spelling"), day(23)),
                new LinkFamily(ID, FamilyId.of(new UUID(0, 9)), day(23)),
                new EntrustCase(ID, Role.CSL, UserId.of(new UUID(0, 12)), day(23)),
                new AttachDocument(
                        ID,
                        PERSON,
                        DocumentId.of(new UUID(0, 13)),
                        DocumentKind.PHOTO,
                        new SealedFile("a".repeat(64), FileType.JPEG, 7),
                        day(23)),
                new ConfirmNotDuplicate(ID, CaseId.of(new UUID(0, 15)), day(23)),
                new RequestShelter(ID, ShelterId.of(new UUID(0, 10)), StayId.of(new UUID(0, 11)), day(23)));
    }

    private static List<ProtectionCommand> protection() {
        return List.of(
                Asked.screening(true, Interpreter.INDEPENDENT, false),
                Asked.hold(HoldClass.MEDICAL),
                Asked.release(HoldClass.MEDICAL),
                new ReferInternationalProtection(ID, true, note("grounds"), day(23)),
                new AppointGuardian(ID, name("Guardian"), day(23)),
                new DecideBestInterests(ID, true, note("panel"), day(90), day(23)));
    }

    private static List<DecisionCommand> decision() {
        return List.of(
                new ConfirmEligibility(ID, day(2)),
                new DenyEligibility(ID, DenialReason.ALREADY_ASSISTED, "hotline", day(2)),
                new PlaceOnWaitingList(ID, day(3)),
                new RequestFunding(ID, AGREEMENT, day(3)),
                new RecordFundingReserved(ID, AGREEMENT, day(3)),
                new DeclineFunding(ID, OTHER_AGREEMENT, "funding.caseload-full", day(3)),
                new RecordFundingReleased(ID, AGREEMENT, day(24)),
                Asked.counselling(EnumSet.allOf(CounsellingTopic.class)),
                Asked.decision(ConsentPlace.OFFICE, false, 5),
                Asked.withdrawal(10),
                new LapseConsent(ID, day(5), day(95)),
                new ReengageMigrant(ID, day(12)));
    }

    private static List<PreparationCommand> preparation() {
        return List.of(
                new StartPreparation(ID, day(6)),
                new PresentOwnDocument(ID, note("A2"), day(300), day(23)),
                new RequestTravelDocument(ID, NIGERIA, "verbal-1", day(23)),
                new RecordTravelDocumentIssued(ID, note("LP"), day(90), day(24)),
                new RecordTravelDocumentRefused(ID, DocumentRefusal.NATIONALITY_NOT_CONFIRMED, day(24)),
                new RecordMedicalAssessment(ID, note("well"), day(23)),
                new ClearFitToTravel(ID, Set.of(), day(31), day(23)),
                new DeclareUnfit(ID, false, day(60), day(23)),
                new ApplyExitVisa(ID, "batch-2", day(23)),
                new RecordExitVisaGranted(ID, day(70), day(24)),
                new RecordExitVisaRefused(ID, day(24)),
                Asked.check(26),
                Asked.readiness());
    }

    private static List<TravelCommand> travel() {
        return List.of(
                Asked.seat(FLIGHT),
                new RemoveFromManifest(ID, FLIGHT, ManifestRemoval.MOVEMENT_CANCELLED, day(24)),
                new RecordNoShow(ID, FLIGHT, day(25)),
                Asked.departure(FLIGHT, true),
                new ConfirmArrival(ID, "Lagos", false, day(26)),
                new RecordTransitIncident(ID, note("delay"), day(25)));
    }

    private static List<ReintegrationCommand> reintegration() {
        return List.of(
                Asked.plan(30),
                new ApprovePlan(ID, CEILING, day(31)),
                Asked.tranche(OTHER_TRANCHE, PART, Payee.SUPPLIER, 3),
                new ApproveTranche(ID, TRANCHE, day(33)),
                new RecordTrancheCommitted(ID, TRANCHE, day(34)),
                new DeclineTranche(ID, TRANCHE, "funding.budget-exceeded", day(34)),
                new ConfirmDelivery(ID, TRANCHE, "abc", day(40)),
                new RecordMonitoringVisit(ID, VisitMode.VISIT, BusinessStatus.RUNNING, day(121)),
                new RecordSurvey(ID, "RSS-1", 500, 600, 700, day(121)));
    }

    private static List<DeadlineCommand> deadline() {
        return List.of(new ExpireFunding(ID, AGREEMENT, day(93)), new RecordOverdue(ID, Overdue.ARRIVAL, day(28)));
    }

    private static List<ClosureCommand> closure() {
        return List.of(
                Asked.closing(ClosureReason.FRAUD, 401),
                new RecordDeath(ID, note("heart"), day(400), day(401)),
                new ReopenCase(ID, "came back", day(402)));
    }
}
