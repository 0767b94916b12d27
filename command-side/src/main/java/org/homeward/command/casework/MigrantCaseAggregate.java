package org.homeward.command.casework;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.command.casework.rules.MigrantCase;
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
import org.homeward.kernel.casework.IntakeCommand.ConfirmNotDuplicate;
import org.homeward.kernel.casework.IntakeCommand.EntrustCase;
import org.homeward.kernel.casework.IntakeCommand.LinkFamily;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RectifyIdentity;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.IntakeCommand.RequestShelter;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.MigrantCaseEvent;
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
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.Decides;
import org.jspecify.annotations.Nullable;

/** Hands Axon's messages to the {@link MigrantCase} rules and keeps nothing else. */
@Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
final class MigrantCaseAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private MigrantCase state = MigrantCase.initial();

    private MigrantCaseAggregate() {}

    @Decides
    void handle(OpenEnquiry command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RegisterMigrant command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RectifyIdentity command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(LinkFamily command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(EntrustCase command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(AttachDocument command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ConfirmNotDuplicate command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RequestShelter command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(CompleteScreening command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(PlaceHold command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ReleaseHold command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ReferInternationalProtection command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(AppointGuardian command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(DecideBestInterests command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ConfirmEligibility command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(DenyEligibility command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(PlaceOnWaitingList command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RequestFunding command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordFundingReserved command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(DeclineFunding command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordFundingReleased command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordCounselling command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordVoluntaryDecision command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(WithdrawConsent command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(LapseConsent command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ReengageMigrant command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(StartPreparation command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(PresentOwnDocument command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RequestTravelDocument command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordTravelDocumentIssued command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordTravelDocumentRefused command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordMedicalAssessment command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ClearFitToTravel command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(DeclareUnfit command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ApplyExitVisa command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordExitVisaGranted command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordExitVisaRefused command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ConfirmReadiness command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordManifested command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RemoveFromManifest command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordNoShow command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ConfirmDeparture command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ConfirmArrival command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordTransitIncident command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(SubmitPlan command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ApprovePlan command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RequestTranche command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ApproveTranche command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordTrancheCommitted command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(DeclineTranche command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ConfirmDelivery command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordMonitoringVisit command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordSurvey command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(CloseCase command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordDeath command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ReopenCase command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ExpireFunding command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordOverdue command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(MigrantCaseEvent event) {
        streamId = event.streamId();
        state = MigrantCase.evolve(state, event);
    }

    private void decide(MigrantCaseCommand command, Facts facts) {
        MigrantCase.decide(command, state, facts).forEach(AggregateLifecycle::apply);
    }
}
