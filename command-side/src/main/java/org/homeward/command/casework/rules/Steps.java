package org.homeward.command.casework.rules;

import static org.homeward.command.casework.rules.Status.ARRIVED;
import static org.homeward.command.casework.rules.Status.CLOSED;
import static org.homeward.command.casework.rules.Status.COUNSELLED;
import static org.homeward.command.casework.rules.Status.DECIDED;
import static org.homeward.command.casework.rules.Status.DEPARTED;
import static org.homeward.command.casework.rules.Status.ELIGIBLE;
import static org.homeward.command.casework.rules.Status.ENQUIRY;
import static org.homeward.command.casework.rules.Status.FUNDED;
import static org.homeward.command.casework.rules.Status.INELIGIBLE;
import static org.homeward.command.casework.rules.Status.MANIFESTED;
import static org.homeward.command.casework.rules.Status.MONITORED;
import static org.homeward.command.casework.rules.Status.NONE;
import static org.homeward.command.casework.rules.Status.PREPARING;
import static org.homeward.command.casework.rules.Status.READY_TO_TRAVEL;
import static org.homeward.command.casework.rules.Status.REGISTERED;
import static org.homeward.command.casework.rules.Status.REINTEGRATING;
import static org.homeward.command.casework.rules.Status.REINTEGRATION_PLANNED;
import static org.homeward.command.casework.rules.Status.SCREENED;
import static org.homeward.command.casework.rules.Status.WITHDRAWN;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
import org.homeward.kernel.casework.ClosureCommand.CloseCase;
import org.homeward.kernel.casework.ClosureCommand.ReopenCase;
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
import org.homeward.kernel.casework.IntakeCommand.LinkFamily;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RectifyIdentity;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.IntakeCommand.RequestShelter;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.PreparationCommand.ApplyExitVisa;
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
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.MessageNames;

/** Which commands are possible in which state: the one table that guards and next steps come from. */
final class Steps {
    private static final Map<Class<? extends MigrantCaseCommand>, Set<Status>> TABLE = table();

    private Steps() {}

    /** The names of the commands that are possible in a state. */
    static List<String> from(Status status) {
        return TABLE.entrySet().stream()
                .filter(step -> step.getValue().contains(status))
                .map(step -> MessageNames.codeOf(step.getKey()))
                .sorted()
                .toList();
    }

    /** Refuses a command that is not possible in a state. */
    static void require(MigrantCaseCommand command, Status status) {
        if (!TABLE.getOrDefault(command.getClass(), Set.of()).contains(status)) {
            throw notPossible(status);
        }
    }

    static CommandRejected notPossible(Status status) {
        return new CommandRejected(new NotPossibleNow(status.name(), from(status)));
    }

    private static Map<Class<? extends MigrantCaseCommand>, Set<Status>> table() {
        var table = new HashMap<Class<? extends MigrantCaseCommand>, Set<Status>>();
        intake(table);
        decision(table);
        preparation(table);
        reintegration(table);
        return Map.copyOf(table);
    }

    private static void intake(Map<Class<? extends MigrantCaseCommand>, Set<Status>> table) {
        var open = EnumSet.range(REGISTERED, WITHDRAWN);
        var beforeDeparture = EnumSet.range(REGISTERED, MANIFESTED);
        var sheltered = EnumSet.copyOf(beforeDeparture);
        sheltered.addAll(EnumSet.range(INELIGIBLE, WITHDRAWN));
        table.put(OpenEnquiry.class, EnumSet.of(NONE));
        table.put(RegisterMigrant.class, EnumSet.of(ENQUIRY));
        table.put(RectifyIdentity.class, open);
        table.put(LinkFamily.class, open);
        table.put(RequestShelter.class, sheltered);
        table.put(CompleteScreening.class, EnumSet.of(REGISTERED, SCREENED));
        table.put(PlaceHold.class, sheltered);
        table.put(ReleaseHold.class, EnumSet.range(REGISTERED, CLOSED));
        table.put(ReferInternationalProtection.class, EnumSet.range(SCREENED, MANIFESTED));
        table.put(AppointGuardian.class, sheltered);
        table.put(DecideBestInterests.class, EnumSet.range(SCREENED, MANIFESTED));
    }

    private static void decision(Map<Class<? extends MigrantCaseCommand>, Set<Status>> table) {
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
        table.put(WithdrawConsent.class, EnumSet.range(REGISTERED, MANIFESTED));
        table.put(LapseConsent.class, EnumSet.range(DECIDED, MANIFESTED));
        table.put(ReengageMigrant.class, EnumSet.of(WITHDRAWN));
    }

    private static void preparation(Map<Class<? extends MigrantCaseCommand>, Set<Status>> table) {
        var preparing = EnumSet.of(PREPARING, READY_TO_TRAVEL);
        table.put(StartPreparation.class, EnumSet.of(DECIDED));
        table.put(PresentOwnDocument.class, preparing);
        table.put(RequestTravelDocument.class, preparing);
        table.put(RecordTravelDocumentIssued.class, preparing);
        table.put(RecordTravelDocumentRefused.class, preparing);
        table.put(RecordMedicalAssessment.class, preparing);
        table.put(ClearFitToTravel.class, preparing);
        table.put(DeclareUnfit.class, EnumSet.range(PREPARING, MANIFESTED));
        table.put(ApplyExitVisa.class, preparing);
        table.put(RecordExitVisaGranted.class, preparing);
        table.put(RecordExitVisaRefused.class, preparing);
        table.put(ConfirmReadiness.class, preparing);
        table.put(RecordManifested.class, EnumSet.of(READY_TO_TRAVEL));
        table.put(RemoveFromManifest.class, EnumSet.of(MANIFESTED));
        table.put(RecordNoShow.class, EnumSet.of(MANIFESTED));
        table.put(ConfirmDeparture.class, EnumSet.of(MANIFESTED));
        table.put(ConfirmArrival.class, EnumSet.of(DEPARTED));
        table.put(RecordTransitIncident.class, EnumSet.of(DEPARTED));
    }

    private static void reintegration(Map<Class<? extends MigrantCaseCommand>, Set<Status>> table) {
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
        table.put(ReopenCase.class, EnumSet.of(CLOSED));
    }
}
