package org.homeward.command.casework.rules;

import static org.homeward.kernel.casework.CaseStatus.ELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.INELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.MANIFESTED;
import static org.homeward.kernel.casework.CaseStatus.PREPARING;
import static org.homeward.kernel.casework.CaseStatus.READY_TO_TRAVEL;
import static org.homeward.kernel.casework.CaseStatus.REFERRED_PROTECTION;
import static org.homeward.kernel.casework.CaseStatus.WAITLISTED;
import static org.homeward.kernel.casework.CaseStatus.WITHDRAWN;

import org.homeward.command.casework.rules.Papers.Check;
import org.homeward.command.casework.rules.Papers.Fitness;
import org.homeward.command.casework.rules.Protection.Guardian;
import org.homeward.kernel.casework.ClosureCommand;
import org.homeward.kernel.casework.DeadlineCommand;
import org.homeward.kernel.casework.DecisionCommand;
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
import org.homeward.kernel.casework.Family;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.IntakeCommand;
import org.homeward.kernel.casework.IntakeCommand.AttachDocument;
import org.homeward.kernel.casework.IntakeCommand.CloseEnquiry;
import org.homeward.kernel.casework.IntakeCommand.ConfirmNotDuplicate;
import org.homeward.kernel.casework.IntakeCommand.EntrustCase;
import org.homeward.kernel.casework.IntakeCommand.LinkFamily;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RectifyIdentity;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.IntakeCommand.RequestShelter;
import org.homeward.kernel.casework.IntakeEvent.CaseEntrusted;
import org.homeward.kernel.casework.Lodging;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.PreparationCommand;
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
import org.homeward.kernel.casework.ProtectionCommand;
import org.homeward.kernel.casework.ProtectionCommand.AppointGuardian;
import org.homeward.kernel.casework.ProtectionCommand.CompleteScreening;
import org.homeward.kernel.casework.ProtectionCommand.DecideBestInterests;
import org.homeward.kernel.casework.ProtectionCommand.PlaceHold;
import org.homeward.kernel.casework.ProtectionCommand.ReferInternationalProtection;
import org.homeward.kernel.casework.ProtectionCommand.ReleaseHold;
import org.homeward.kernel.casework.ProtectionEvent.HoldReleased;
import org.homeward.kernel.casework.ReintegrationCommand;
import org.homeward.kernel.casework.TravelCommand;
import org.homeward.kernel.casework.TravelCommand.ConfirmArrival;
import org.homeward.kernel.casework.TravelCommand.ConfirmDeparture;
import org.homeward.kernel.casework.TravelCommand.RecordManifested;
import org.homeward.kernel.casework.TravelCommand.RecordNoShow;
import org.homeward.kernel.casework.TravelCommand.RecordTransitIncident;
import org.homeward.kernel.casework.TravelCommand.RemoveFromManifest;
import org.homeward.kernel.casework.TravelEvent.NoShowRecorded;
import org.homeward.kernel.casework.TravelEvent.TransitIncidentRecorded;

/** Whether what a command asks for is already so; then nothing needs to happen. */
final class Repeats {
    private Repeats() {}

    static boolean isAlreadySo(MigrantCaseCommand command, MigrantCase state) {
        return switch (state) {
            case MigrantCase.Unopened unopened -> false;
            case MigrantCase.Enquiry enquiry -> command instanceof OpenEnquiry;
            case MigrantCase.ClosedEnquiry enquiry -> isAlreadySo(command, enquiry);
            case CaseFile file -> isAlreadySo(command, file);
        };
    }

    private static boolean isAlreadySo(MigrantCaseCommand command, MigrantCase.ClosedEnquiry enquiry) {
        return command instanceof OpenEnquiry
                || (command instanceof CloseEnquiry c
                        && c.reason() == enquiry.reason()
                        && c.closedOn().equals(enquiry.closedOn()));
    }

    private static boolean isAlreadySo(MigrantCaseCommand command, CaseFile file) {
        return switch (command) {
            case IntakeCommand c -> intake(c, file);
            case ProtectionCommand c -> protection(c, file);
            case DecisionCommand c -> decision(c, file);
            case PreparationCommand c -> preparation(c, file);
            case TravelCommand c -> travel(c, file);
            case ReintegrationCommand c -> LaterRepeats.support(c, file);
            case ClosureCommand c -> LaterRepeats.closure(c, file);
            case DeadlineCommand c -> LaterRepeats.deadline(c, file);
        };
    }

    private static boolean intake(IntakeCommand command, CaseFile file) {
        return switch (command) {
            case OpenEnquiry c -> true;
            case CloseEnquiry c -> false;
            case RegisterMigrant c -> c.person().equals(file.person().id());
            case RectifyIdentity c -> file.hasNoted(IntakeRules.rectified(c, file));
            case LinkFamily c -> file.family().equals(new Family.Of(c.familyId()));
            case EntrustCase c ->
                file.notes().stream()
                        .anyMatch(note -> note instanceof CaseEntrusted now
                                && now.role() == c.role()
                                && now.worker().equals(c.worker()));
            case AttachDocument c ->
                IntakeRules.documents(file)
                        .anyMatch(kept -> kept.documentId().equals(c.documentId())
                                && kept.kind() == c.kind()
                                && kept.file().equals(c.file()));
            case ConfirmNotDuplicate c -> IntakeRules.isKnownAsOther(file, c.otherCaseId());
            case RequestShelter c -> file.journey().lodging().equals(new Lodging.In(c.shelterId(), c.stayId()));
        };
    }

    private static boolean protection(ProtectionCommand command, CaseFile file) {
        var now = file.protection();
        return switch (command) {
            case CompleteScreening c -> file.hasNoted(ProtectionRules.screened(c));
            case PlaceHold c -> now.holds().contains(c.holdClass());
            case ReleaseHold c ->
                !now.holds().contains(c.holdClass())
                        && file.hasNoted(new HoldReleased(c.caseId(), c.holdClass(), c.reason(), c.releasedOn()));
            case ReferInternationalProtection c -> file.status() == REFERRED_PROTECTION;
            case AppointGuardian c -> now.guardian().equals(new Guardian.Named(c.guardian()));
            case DecideBestInterests c ->
                c.decidedOn().equals(now.bestInterestsDecidedOn())
                        && c.returnIsBest() == now.returnIsBest()
                        && c.validUntil().equals(now.bestInterestsUntil());
        };
    }

    private static boolean decision(DecisionCommand command, CaseFile file) {
        var status = file.status();
        var funding = file.journey().funding();
        var consent = file.consent();
        return switch (command) {
            case ConfirmEligibility c -> status.isWithin(ELIGIBLE, MANIFESTED);
            case DenyEligibility c -> status == INELIGIBLE && file.hasNoted(DecisionRules.denied(c));
            case PlaceOnWaitingList c -> status == WAITLISTED;
            case RequestFunding c ->
                funding.equals(new FundingPlace.At(c.agreementId())) || file.hasNoted(DecisionRules.requested(c, file));
            case RecordFundingReserved c -> funding.equals(new FundingPlace.At(c.agreementId()));
            case DeclineFunding c -> file.hasNoted(DecisionRules.declined(c));
            case RecordFundingReleased c -> !funding.equals(new FundingPlace.At(c.agreementId()));
            case RecordCounselling c ->
                file.hasNoted(DecisionRules.held(c)) && c.heldOn().equals(consent.counselledOn());
            case RecordVoluntaryDecision c ->
                consent.given() && c.decidedOn().equals(consent.givenOn()) && file.hasNoted(DecisionRules.given(c));
            case WithdrawConsent c -> status == WITHDRAWN;
            case LapseConsent c -> !consent.given() || !c.givenOn().equals(consent.givenOn());
            case ReengageMigrant c -> c.reengagedOn().equals(consent.reengagedOn());
        };
    }

    private static boolean preparation(PreparationCommand command, CaseFile file) {
        var papers = file.papers();
        return switch (command) {
            case StartPreparation c -> file.status().isWithin(PREPARING, MANIFESTED);
            case PresentOwnDocument c ->
                c.validUntil().equals(papers.documentUntil()) && file.hasNoted(PreparationRules.presented(c));
            case RequestTravelDocument c -> papers.documentRequested() && file.hasNoted(PreparationRules.requested(c));
            case RecordTravelDocumentIssued c ->
                c.validUntil().equals(papers.documentUntil()) && file.hasNoted(PreparationRules.issued(c));
            case RecordTravelDocumentRefused c ->
                papers.documentRefused() && file.hasNoted(PreparationRules.refused(c));
            case RecordMedicalAssessment c -> file.hasNoted(PreparationRules.assessed(c));
            case ClearFitToTravel c -> papers.fitness().equals(new Fitness.Fit(c.conditions(), c.validUntil()));
            case DeclareUnfit c -> papers.fitness().equals(new Fitness.Unfit(c.permanent(), c.reviewOn()));
            case ApplyExitVisa c -> papers.visaApplied() && file.hasNoted(PreparationRules.applied(c));
            case RecordExitVisaGranted c -> c.validUntil().equals(papers.visaUntil());
            case RecordExitVisaRefused c -> !papers.visaApplied() && file.hasNoted(PreparationRules.refused(c));
            case CheckReadiness c ->
                papers.check() instanceof Check.By by
                        && by.travelOn().equals(c.travelOn())
                        && by.on().equals(c.checkedOn());
            case ConfirmReadiness c ->
                file.status().isWithin(READY_TO_TRAVEL, MANIFESTED) && file.hasNoted(PreparationRules.ready(c));
        };
    }

    private static boolean travel(TravelCommand command, CaseFile file) {
        var journey = file.journey();
        var booking = journey.booking();
        return switch (command) {
            case RecordManifested c -> booking.equals(new Booking.On(c.movementId(), c.author(), c.departsOn()));
            case RemoveFromManifest c -> booking.equals(new Booking.None());
            case RecordNoShow c ->
                file.notes().stream()
                        .anyMatch(note -> note instanceof NoShowRecorded missed
                                && missed.noShows() == journey.noShows()
                                && missed.movementId().equals(c.movementId())
                                && missed.missedOn().equals(c.missedOn()));
            case ConfirmDeparture c ->
                c.identityConfirmed()
                        && c.wishConfirmed()
                        && booking.isOn(c.movementId())
                        && c.departedOn().equals(journey.departedOn());
            case ConfirmArrival c -> file.hasNoted(TravelRules.arrived(c));
            case RecordTransitIncident c ->
                file.hasNoted(new TransitIncidentRecorded(c.caseId(), c.report(), c.happenedOn()));
        };
    }
}
