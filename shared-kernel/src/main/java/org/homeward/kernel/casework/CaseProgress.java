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
import static org.homeward.kernel.casework.CaseStatus.PREPARING;
import static org.homeward.kernel.casework.CaseStatus.READY_TO_TRAVEL;
import static org.homeward.kernel.casework.CaseStatus.REFERRED_PROTECTION;
import static org.homeward.kernel.casework.CaseStatus.REGISTERED;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATING;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATION_PLANNED;
import static org.homeward.kernel.casework.CaseStatus.SCREENED;
import static org.homeward.kernel.casework.CaseStatus.WAITLISTED;
import static org.homeward.kernel.casework.CaseStatus.WITHDRAWN;

/**
 * Where a case stands and what it goes back to. Rules and read models agree on it because both follow the same events.
 *
 * @param status where it stands
 * @param resumesAt where a person who withdrew goes on after asking again
 * @param closedFrom where a closed case goes on when it is reopened
 * @param consented whether the person's decision to return is in force
 */
public record CaseProgress(CaseStatus status, CaseStatus resumesAt, CaseStatus closedFrom, boolean consented) {
    /** Nothing has happened. */
    public static final CaseProgress NONE = new CaseProgress(CaseStatus.NONE, CaseStatus.NONE, CaseStatus.NONE, false);

    private static final int NO_SHOWS_BEFORE_COUNSELLING = 2;

    /** Where the case stands after an event. */
    public CaseProgress after(MigrantCaseEvent event) {
        return switch (event) {
            case IntakeEvent intake -> after(intake);
            case ProtectionEvent protection -> after(protection);
            case DecisionEvent decision -> after(decision);
            case PreparationEvent preparation -> after(preparation);
            case TravelEvent travel -> after(travel);
            case ReintegrationEvent support -> after(support);
            case ClosureEvent closure -> after(closure);
            case DeadlineEvent deadline -> after(deadline);
        };
    }

    private CaseProgress after(IntakeEvent event) {
        return switch (event) {
            case IntakeEvent.EnquiryOpened e -> at(ENQUIRY);
            case IntakeEvent.EnquiryClosed e -> at(ENQUIRY_CLOSED);
            case IntakeEvent.MigrantRegistered e -> new CaseProgress(REGISTERED, REGISTERED, closedFrom, false);
            case IntakeEvent.IdentityRectified e -> this;
            case IntakeEvent.FamilyLinked e -> this;
            case IntakeEvent.ShelterRequested e -> this;
            case IntakeEvent.CaseEntrusted e -> this;
            case IntakeEvent.DocumentAttached e -> this;
            case IntakeEvent.NotDuplicateConfirmed e -> this;
        };
    }

    private CaseProgress after(ProtectionEvent event) {
        return switch (event) {
            case ProtectionEvent.ScreeningCompleted e ->
                at(e.result() == ScreeningResult.PROVISIONAL ? REGISTERED : SCREENED);
            case ProtectionEvent.HoldPlaced e -> this;
            case ProtectionEvent.HoldReleased e -> this;
            case ProtectionEvent.ProtectionReferralMade e -> at(REFERRED_PROTECTION);
            case ProtectionEvent.GuardianAppointed e -> this;
            case ProtectionEvent.BestInterestsDecided e -> this;
        };
    }

    private CaseProgress after(DecisionEvent event) {
        return switch (event) {
            case DecisionEvent.EligibilityConfirmed e -> at(ELIGIBLE);
            case DecisionEvent.EligibilityDenied e -> at(INELIGIBLE);
            case DecisionEvent.CaseWaitlisted e -> at(WAITLISTED);
            case DecisionEvent.FundingRequested e -> this;
            case DecisionEvent.FundingReserved e -> at(status.isWithin(ELIGIBLE, WAITLISTED) ? FUNDED : status);
            case DecisionEvent.FundingDeclined e -> at(status == ELIGIBLE ? WAITLISTED : status);
            case DecisionEvent.FundingReleased e -> withoutMoney();
            case DecisionEvent.CounsellingSessionHeld e -> at(COUNSELLED);
            case DecisionEvent.VoluntaryReturnConsentGiven e ->
                consented(true).at(status == COUNSELLED ? DECIDED : status);
            case DecisionEvent.ConsentWithdrawn e ->
                new CaseProgress(WITHDRAWN, status.afterAskingAgain().with(e.funding()), closedFrom, false);
            case DecisionEvent.ConsentLapsed e -> consented(false).at(status == MANIFESTED ? MANIFESTED : COUNSELLED);
            case DecisionEvent.CaseReengaged e -> at(resumesAt);
        };
    }

    private CaseProgress after(PreparationEvent event) {
        return switch (event) {
            case PreparationEvent.PreparationStarted e -> at(PREPARING);
            case PreparationEvent.ReadinessConfirmed e -> at(READY_TO_TRAVEL);
            case PreparationEvent.DocumentPresented e -> this;
            case PreparationEvent.TravelDocumentRequested e -> this;
            case PreparationEvent.TravelDocumentIssued e -> this;
            case PreparationEvent.TravelDocumentRefused e -> this;
            case PreparationEvent.MedicalAssessmentRecorded e -> this;
            case PreparationEvent.FitToTravelCleared e -> this;
            case PreparationEvent.UnfitToTravelDeclared e -> this;
            case PreparationEvent.ExitVisaApplied e -> this;
            case PreparationEvent.ExitVisaGranted e -> this;
            case PreparationEvent.ExitVisaRefused e -> this;
            case PreparationEvent.ReadinessChecked e -> this;
        };
    }

    private CaseProgress after(TravelEvent event) {
        return switch (event) {
            case TravelEvent.CaseManifested e -> at(MANIFESTED);
            case TravelEvent.CaseRemovedFromManifest e -> unbooked();
            case TravelEvent.NoShowRecorded e ->
                e.noShows() < NO_SHOWS_BEFORE_COUNSELLING
                        ? unbooked()
                        : consented(false).at(FUNDED.with(e.givenUp()));
            case TravelEvent.DepartureConfirmed e -> at(DEPARTED);
            case TravelEvent.ArrivalConfirmed e -> at(ARRIVED);
            case TravelEvent.TransitIncidentRecorded e -> this;
        };
    }

    private CaseProgress after(ReintegrationEvent event) {
        return switch (event) {
            case ReintegrationEvent.PlanSubmitted e -> at(REINTEGRATION_PLANNED);
            case ReintegrationEvent.TrancheDelivered e -> at(status == MONITORED ? MONITORED : REINTEGRATING);
            case ReintegrationEvent.MonitoringVisitRecorded e -> at(MONITORED);
            case ReintegrationEvent.PlanApproved e -> this;
            case ReintegrationEvent.TrancheRequested e -> this;
            case ReintegrationEvent.TrancheApproved e -> this;
            case ReintegrationEvent.TrancheCommitted e -> this;
            case ReintegrationEvent.TrancheDeclined e -> this;
            case ReintegrationEvent.SurveyRecorded e -> this;
        };
    }

    private CaseProgress after(ClosureEvent event) {
        return switch (event) {
            case ClosureEvent.CaseClosed e -> closed();
            case ClosureEvent.BeneficiaryDied e -> this;
            case ClosureEvent.CaseReopened e -> at(closedFrom);
        };
    }

    private CaseProgress after(DeadlineEvent event) {
        return switch (event) {
            case DeadlineEvent.FundingExpired e -> at(status.withoutMoney());
            case DeadlineEvent.OverdueRecorded e -> this;
        };
    }

    private CaseProgress closed() {
        var before = status;
        return new CaseProgress(CLOSED, resumesAt, before, consented);
    }

    private CaseProgress withoutMoney() {
        return new CaseProgress(status.withoutMoney(), resumesAt.withoutMoney(), closedFrom.withoutMoney(), consented);
    }

    private CaseProgress unbooked() {
        return at(consented ? READY_TO_TRAVEL : COUNSELLED);
    }

    private CaseProgress at(CaseStatus next) {
        return new CaseProgress(next, resumesAt, closedFrom, consented);
    }

    private CaseProgress consented(boolean inForce) {
        return new CaseProgress(status, resumesAt, closedFrom, inForce);
    }
}
