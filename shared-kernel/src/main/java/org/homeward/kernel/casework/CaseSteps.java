package org.homeward.kernel.casework;

import static org.homeward.kernel.casework.CaseStatus.ARRIVED;
import static org.homeward.kernel.casework.CaseStatus.CLOSED;
import static org.homeward.kernel.casework.CaseStatus.COUNSELLED;
import static org.homeward.kernel.casework.CaseStatus.DECIDED;
import static org.homeward.kernel.casework.CaseStatus.DEPARTED;
import static org.homeward.kernel.casework.CaseStatus.ELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.ENQUIRY;
import static org.homeward.kernel.casework.CaseStatus.ENQUIRY_CLOSED;
import static org.homeward.kernel.casework.CaseStatus.FUNDED;
import static org.homeward.kernel.casework.CaseStatus.INELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.MANIFESTED;
import static org.homeward.kernel.casework.CaseStatus.MONITORED;
import static org.homeward.kernel.casework.CaseStatus.NONE;
import static org.homeward.kernel.casework.CaseStatus.PREPARING;
import static org.homeward.kernel.casework.CaseStatus.READY_TO_TRAVEL;
import static org.homeward.kernel.casework.CaseStatus.REFERRED_PROTECTION;
import static org.homeward.kernel.casework.CaseStatus.REGISTERED;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATING;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATION_PLANNED;
import static org.homeward.kernel.casework.CaseStatus.SCREENED;
import static org.homeward.kernel.casework.CaseStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.casework.ClosureCommand.CloseCase;
import org.homeward.kernel.casework.ClosureCommand.RecordDeath;
import org.homeward.kernel.casework.ClosureCommand.ReopenCase;
import org.homeward.kernel.casework.DeadlineCommand.ExpireFunding;
import org.homeward.kernel.casework.DeadlineCommand.RecordOverdue;
import org.homeward.kernel.casework.DecisionCommand.ConfirmEligibility;
import org.homeward.kernel.casework.DecisionCommand.DeclineFunding;
import org.homeward.kernel.casework.DecisionCommand.DenyEligibility;
import org.homeward.kernel.casework.DecisionCommand.LapseConsent;
import org.homeward.kernel.casework.DecisionCommand.PlaceOnWaitingList;
import org.homeward.kernel.casework.DecisionCommand.RecordCounselling;
import org.homeward.kernel.casework.DecisionCommand.RecordFundingReleased;
import org.homeward.kernel.casework.DecisionCommand.RecordFundingReserved;
import org.homeward.kernel.casework.DecisionCommand.RecordVoluntaryDecision;
import org.homeward.kernel.casework.DecisionCommand.ReengageMigrant;
import org.homeward.kernel.casework.DecisionCommand.RequestFunding;
import org.homeward.kernel.casework.DecisionCommand.WithdrawConsent;
import org.homeward.kernel.casework.IntakeCommand.AttachDocument;
import org.homeward.kernel.casework.IntakeCommand.CloseEnquiry;
import org.homeward.kernel.casework.IntakeCommand.ConfirmNotDuplicate;
import org.homeward.kernel.casework.IntakeCommand.EntrustCase;
import org.homeward.kernel.casework.IntakeCommand.LinkFamily;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RectifyIdentity;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.IntakeCommand.RequestShelter;
import org.homeward.kernel.casework.PreparationCommand.ApplyExitVisa;
import org.homeward.kernel.casework.PreparationCommand.CheckReadiness;
import org.homeward.kernel.casework.PreparationCommand.ClearFitToTravel;
import org.homeward.kernel.casework.PreparationCommand.ConfirmReadiness;
import org.homeward.kernel.casework.PreparationCommand.DeclareUnfit;
import org.homeward.kernel.casework.PreparationCommand.PresentOwnDocument;
import org.homeward.kernel.casework.PreparationCommand.RecordExitVisaGranted;
import org.homeward.kernel.casework.PreparationCommand.RecordExitVisaRefused;
import org.homeward.kernel.casework.PreparationCommand.RecordMedicalAssessment;
import org.homeward.kernel.casework.PreparationCommand.RecordTravelDocumentIssued;
import org.homeward.kernel.casework.PreparationCommand.RecordTravelDocumentRefused;
import org.homeward.kernel.casework.PreparationCommand.RequestTravelDocument;
import org.homeward.kernel.casework.PreparationCommand.StartPreparation;
import org.homeward.kernel.casework.ProtectionCommand.AppointGuardian;
import org.homeward.kernel.casework.ProtectionCommand.CompleteScreening;
import org.homeward.kernel.casework.ProtectionCommand.DecideBestInterests;
import org.homeward.kernel.casework.ProtectionCommand.PlaceHold;
import org.homeward.kernel.casework.ProtectionCommand.ReferInternationalProtection;
import org.homeward.kernel.casework.ProtectionCommand.ReleaseHold;
import org.homeward.kernel.casework.ReintegrationCommand.ApprovePlan;
import org.homeward.kernel.casework.ReintegrationCommand.ApproveTranche;
import org.homeward.kernel.casework.ReintegrationCommand.ConfirmDelivery;
import org.homeward.kernel.casework.ReintegrationCommand.DeclineTranche;
import org.homeward.kernel.casework.ReintegrationCommand.RecordMonitoringVisit;
import org.homeward.kernel.casework.ReintegrationCommand.RecordSurvey;
import org.homeward.kernel.casework.ReintegrationCommand.RecordTrancheCommitted;
import org.homeward.kernel.casework.ReintegrationCommand.RequestTranche;
import org.homeward.kernel.casework.ReintegrationCommand.SubmitPlan;
import org.homeward.kernel.casework.TravelCommand.ConfirmArrival;
import org.homeward.kernel.casework.TravelCommand.ConfirmDeparture;
import org.homeward.kernel.casework.TravelCommand.RecordManifested;
import org.homeward.kernel.casework.TravelCommand.RecordNoShow;
import org.homeward.kernel.casework.TravelCommand.RecordTransitIncident;
import org.homeward.kernel.casework.TravelCommand.RemoveFromManifest;
import org.homeward.kernel.message.MessageNames;

/** Which commands a case allows at which status: the one table that guards and next steps come from. */
public final class CaseSteps {
    private static final Map<Class<? extends MigrantCaseCommand>, Set<CaseStatus>> TABLE = table();

    /** What answers a suspicion about two cases: possible, but no step of one that knows nothing of the other. */
    private static final Set<Class<?>> ASKED_FOR_BY_A_SUSPICION = Set.of(ConfirmNotDuplicate.class);

    private CaseSteps() {}

    /** The names of the commands that lead a case on at a status, sorted. */
    public static List<String> from(CaseStatus status) {
        return TABLE.entrySet().stream()
                .filter(step -> step.getValue().contains(status) && !ASKED_FOR_BY_A_SUSPICION.contains(step.getKey()))
                .map(step -> MessageNames.codeOf(step.getKey()))
                .sorted()
                .toList();
    }

    /** Whether a kind of command is possible at a status. */
    public static boolean isPossible(Class<? extends MigrantCaseCommand> command, CaseStatus status) {
        return TABLE.getOrDefault(command, Set.of()).contains(status);
    }

    private static Map<Class<? extends MigrantCaseCommand>, Set<CaseStatus>> table() {
        var table = new HashMap<Class<? extends MigrantCaseCommand>, Set<CaseStatus>>();
        intake(table);
        decision(table);
        preparation(table);
        reintegration(table);
        return Map.copyOf(table);
    }

    private static void intake(Map<Class<? extends MigrantCaseCommand>, Set<CaseStatus>> table) {
        var open = EnumSet.range(REGISTERED, WITHDRAWN);
        var beforeDeparture = EnumSet.range(REGISTERED, MANIFESTED);
        var sheltered = EnumSet.copyOf(beforeDeparture);
        sheltered.addAll(EnumSet.range(INELIGIBLE, WITHDRAWN));
        table.put(OpenEnquiry.class, EnumSet.of(NONE));
        table.put(CloseEnquiry.class, EnumSet.of(ENQUIRY));
        table.put(RegisterMigrant.class, EnumSet.of(ENQUIRY, ENQUIRY_CLOSED));
        table.put(RectifyIdentity.class, open);
        table.put(LinkFamily.class, open);
        table.put(EntrustCase.class, open);
        table.put(AttachDocument.class, open);
        table.put(ConfirmNotDuplicate.class, open);
        table.put(RequestShelter.class, sheltered);
        table.put(CompleteScreening.class, EnumSet.of(REGISTERED, SCREENED));
        table.put(PlaceHold.class, sheltered);
        table.put(ReleaseHold.class, EnumSet.range(REGISTERED, CLOSED));
        table.put(ReferInternationalProtection.class, EnumSet.range(SCREENED, MANIFESTED));
        table.put(AppointGuardian.class, sheltered);
        table.put(DecideBestInterests.class, EnumSet.range(SCREENED, MANIFESTED));
    }

    private static void decision(Map<Class<? extends MigrantCaseCommand>, Set<CaseStatus>> table) {
        var funding = EnumSet.range(ELIGIBLE, READY_TO_TRAVEL);
        table.put(ConfirmEligibility.class, EnumSet.of(SCREENED));
        table.put(DenyEligibility.class, EnumSet.of(SCREENED));
        table.put(PlaceOnWaitingList.class, EnumSet.of(ELIGIBLE));
        table.put(RequestFunding.class, funding);
        table.put(RecordFundingReserved.class, funding);
        table.put(DeclineFunding.class, funding);
        table.put(RecordFundingReleased.class, EnumSet.range(REGISTERED, CLOSED));
        table.put(RecordCounselling.class, EnumSet.of(FUNDED, COUNSELLED));
        table.put(RecordVoluntaryDecision.class, EnumSet.range(COUNSELLED, READY_TO_TRAVEL));
        table.put(WithdrawConsent.class, withdrawable());
        table.put(LapseConsent.class, EnumSet.range(DECIDED, MANIFESTED));
        table.put(ReengageMigrant.class, EnumSet.of(WITHDRAWN));
    }

    /** A person may say no wherever it could still come to a return. */
    private static Set<CaseStatus> withdrawable() {
        var statuses = EnumSet.range(REGISTERED, MANIFESTED);
        statuses.addAll(EnumSet.of(INELIGIBLE, REFERRED_PROTECTION));
        return statuses;
    }

    private static void preparation(Map<Class<? extends MigrantCaseCommand>, Set<CaseStatus>> table) {
        var preparing = EnumSet.of(PREPARING, READY_TO_TRAVEL);
        table.put(StartPreparation.class, EnumSet.of(DECIDED));
        table.put(PresentOwnDocument.class, preparing);
        table.put(RequestTravelDocument.class, preparing);
        table.put(RecordTravelDocumentIssued.class, preparing);
        table.put(RecordTravelDocumentRefused.class, preparing);
        table.put(RecordMedicalAssessment.class, preparing);
        table.put(ClearFitToTravel.class, EnumSet.range(PREPARING, MANIFESTED));
        table.put(DeclareUnfit.class, EnumSet.range(COUNSELLED, MANIFESTED));
        table.put(ApplyExitVisa.class, preparing);
        table.put(RecordExitVisaGranted.class, preparing);
        table.put(RecordExitVisaRefused.class, preparing);
        table.put(CheckReadiness.class, preparing);
        table.put(ConfirmReadiness.class, preparing);
        table.put(RecordManifested.class, EnumSet.of(READY_TO_TRAVEL));
        table.put(RemoveFromManifest.class, EnumSet.of(MANIFESTED));
        table.put(RecordNoShow.class, EnumSet.of(MANIFESTED));
        table.put(ConfirmDeparture.class, EnumSet.of(MANIFESTED));
        table.put(ConfirmArrival.class, EnumSet.of(DEPARTED));
        table.put(RecordTransitIncident.class, EnumSet.of(DEPARTED));
    }

    private static void reintegration(Map<Class<? extends MigrantCaseCommand>, Set<CaseStatus>> table) {
        var supported = EnumSet.range(REINTEGRATION_PLANNED, MONITORED);
        var closable = EnumSet.range(REGISTERED, WITHDRAWN);
        closable.removeAll(EnumSet.of(MANIFESTED, DEPARTED));
        table.put(SubmitPlan.class, EnumSet.of(ARRIVED));
        table.put(ApprovePlan.class, EnumSet.of(REINTEGRATION_PLANNED));
        table.put(RequestTranche.class, supported);
        table.put(ApproveTranche.class, supported);
        table.put(RecordTrancheCommitted.class, supported);
        table.put(DeclineTranche.class, supported);
        table.put(ConfirmDelivery.class, supported);
        table.put(RecordMonitoringVisit.class, EnumSet.of(REINTEGRATING, MONITORED));
        table.put(RecordSurvey.class, EnumSet.range(ARRIVED, MONITORED));
        table.put(CloseCase.class, closable);
        table.put(RecordDeath.class, EnumSet.range(REGISTERED, WITHDRAWN));
        table.put(ReopenCase.class, EnumSet.of(CLOSED));
        table.put(ExpireFunding.class, EnumSet.range(FUNDED, READY_TO_TRAVEL));
        table.put(RecordOverdue.class, EnumSet.range(REGISTERED, WITHDRAWN));
    }
}
