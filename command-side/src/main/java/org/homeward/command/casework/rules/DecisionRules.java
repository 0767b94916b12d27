package org.homeward.command.casework.rules;

import static org.homeward.kernel.casework.CaseStatus.COUNSELLED;
import static org.homeward.kernel.casework.CaseStatus.DECIDED;
import static org.homeward.kernel.casework.CaseStatus.ELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.FUNDED;
import static org.homeward.kernel.casework.CaseStatus.INELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.MANIFESTED;
import static org.homeward.kernel.casework.CaseStatus.WAITLISTED;
import static org.homeward.kernel.casework.CaseStatus.WITHDRAWN;

import org.homeward.kernel.casework.CaseworkRejection.AlreadyFunded;
import org.homeward.kernel.casework.CaseworkRejection.ChildNotHeard;
import org.homeward.kernel.casework.CaseworkRejection.ConsentStillInForce;
import org.homeward.kernel.casework.CaseworkRejection.CoolingOff;
import org.homeward.kernel.casework.CaseworkRejection.DecisionNotFree;
import org.homeward.kernel.casework.CaseworkRejection.TopicsMissing;
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
import org.homeward.kernel.casework.DecisionEvent;
import org.homeward.kernel.casework.DecisionEvent.CaseReengaged;
import org.homeward.kernel.casework.DecisionEvent.CaseWaitlisted;
import org.homeward.kernel.casework.DecisionEvent.ConsentLapsed;
import org.homeward.kernel.casework.DecisionEvent.ConsentWithdrawn;
import org.homeward.kernel.casework.DecisionEvent.CounsellingSessionHeld;
import org.homeward.kernel.casework.DecisionEvent.EligibilityConfirmed;
import org.homeward.kernel.casework.DecisionEvent.EligibilityDenied;
import org.homeward.kernel.casework.DecisionEvent.FundingDeclined;
import org.homeward.kernel.casework.DecisionEvent.FundingReleased;
import org.homeward.kernel.casework.DecisionEvent.FundingRequested;
import org.homeward.kernel.casework.DecisionEvent.FundingReserved;
import org.homeward.kernel.casework.DecisionEvent.VoluntaryReturnConsentGiven;
import org.homeward.kernel.casework.LapseCause;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;

/** Eligibility, money and the person's own decision. */
final class DecisionRules {
    private static final int CONSENT_DAYS = 90;
    private static final int FUNDING_DAYS = 90;

    private DecisionRules() {}

    static MigrantCaseEvent decide(DecisionCommand command, CaseFile file, Facts facts) {
        return switch (command) {
            case ConfirmEligibility c -> new EligibilityConfirmed(c.caseId(), c.assessedOn());
            case DenyEligibility c -> denied(c);
            case PlaceOnWaitingList c ->
                new CaseWaitlisted(c.caseId(), file.protection().priority(), c.listedOn());
            case RequestFunding c -> fundingRequested(c, file);
            case RecordFundingReserved c -> fundingReserved(c, file);
            case DeclineFunding c -> declined(c);
            case RecordFundingReleased c -> new FundingReleased(c.caseId(), c.agreementId(), c.releasedOn());
            case RecordCounselling c -> held(c);
            case RecordVoluntaryDecision c -> decided(c, file);
            case WithdrawConsent c -> withdrawn(c, file);
            case LapseConsent c -> lapsed(c, file, facts);
            case ReengageMigrant c -> reengaged(c, file);
        };
    }

    private static FundingRequested fundingRequested(RequestFunding c, CaseFile file) {
        refuseFunded(file);
        return requested(c, file);
    }

    static FundingRequested requested(RequestFunding c, CaseFile file) {
        var person = file.person();
        return new FundingRequested(c.caseId(), person.id(), c.agreementId(), person.nationality(), c.requestedOn());
    }

    private static FundingReserved fundingReserved(RecordFundingReserved c, CaseFile file) {
        refuseFunded(file);
        return new FundingReserved(
                c.caseId(), c.agreementId(), c.reservedOn(), c.reservedOn().plusDays(FUNDING_DAYS));
    }

    private static void refuseFunded(CaseFile file) {
        if (file.journey().isFunded()) {
            throw new CommandRejected(new AlreadyFunded());
        }
    }

    private static VoluntaryReturnConsentGiven decided(RecordVoluntaryDecision c, CaseFile file) {
        if (!file.consent().missing().isEmpty()) {
            throw new CommandRejected(new TopicsMissing(file.consent().missing()));
        }
        if (!c.inPrivate() || c.officialsPresent()) {
            throw new CommandRejected(new DecisionNotFree());
        }
        Gates.childIsProtected(file, c.decidedOn());
        if (file.person().isChildOn(c.decidedOn()) && !c.childHeard()) {
            throw new CommandRejected(new ChildNotHeard());
        }
        return given(c);
    }

    static VoluntaryReturnConsentGiven given(RecordVoluntaryDecision c) {
        return new VoluntaryReturnConsentGiven(
                c.caseId(),
                c.form(),
                c.place(),
                c.inPrivate(),
                c.officialsPresent(),
                c.declarationVersion(),
                c.decidedOn(),
                c.decidedOn().plusDays(CONSENT_DAYS));
    }

    static EligibilityDenied denied(DenyEligibility c) {
        return new EligibilityDenied(c.caseId(), c.reason(), c.complaintChannel(), c.assessedOn());
    }

    static FundingDeclined declined(DeclineFunding c) {
        return new FundingDeclined(c.caseId(), c.agreementId(), c.code(), c.declinedOn());
    }

    static CounsellingSessionHeld held(RecordCounselling c) {
        return new CounsellingSessionHeld(
                c.caseId(),
                c.topics(),
                c.language(),
                c.interpreter(),
                c.minutes(),
                c.leafletVersion(),
                c.notes(),
                c.heldOn());
    }

    private static ConsentLapsed lapsed(LapseConsent c, CaseFile file, Facts facts) {
        var lapsesOn = file.consent().lapsesOn();
        var come = !c.lapsedOn().isBefore(lapsesOn) && !facts.today().isBefore(lapsesOn);
        Gates.require(come, new ConsentStillInForce(lapsesOn));
        return new ConsentLapsed(c.caseId(), LapseCause.TERM, c.lapsedOn());
    }

    private static ConsentWithdrawn withdrawn(WithdrawConsent c, CaseFile file) {
        return new ConsentWithdrawn(
                c.caseId(),
                file.person().id(),
                c.channel(),
                file.journey().funding(),
                file.journey().booking().seat(),
                c.withdrawnOn());
    }

    private static CaseReengaged reengaged(ReengageMigrant c, CaseFile file) {
        var from = file.consent().withdrawnOn().plusDays(1);
        if (c.reengagedOn().isBefore(from)) {
            throw new CommandRejected(new CoolingOff(from));
        }
        return new CaseReengaged(c.caseId(), c.reengagedOn());
    }

    static CaseFile evolve(CaseFile file, DecisionEvent event) {
        var journey = file.journey();
        return switch (event) {
            case EligibilityConfirmed e -> file.to(ELIGIBLE);
            case EligibilityDenied e -> file.noted(e).to(INELIGIBLE);
            case CaseWaitlisted e -> file.to(WAITLISTED);
            case FundingRequested e ->
                file.forgetting(note -> note instanceof FundingDeclined).noted(e);
            case FundingReserved e -> reserved(file, e);
            case FundingDeclined e ->
                file.forgetting(note -> note instanceof FundingRequested)
                        .noted(e)
                        .to(file.status() == ELIGIBLE ? WAITLISTED : file.status());
            case FundingReleased e ->
                file.with(journey.unfunded())
                        .forgetting(note -> note instanceof FundingRequested)
                        .withoutMoney();
            case CounsellingSessionHeld e ->
                file.with(file.consent().counselled(e)).noted(e).to(COUNSELLED);
            case VoluntaryReturnConsentGiven e ->
                file.with(file.consent().given(e, journey.funding()))
                        .noted(e)
                        .to(file.status() == COUNSELLED ? DECIDED : file.status());
            case ConsentWithdrawn e ->
                file.with(file.consent().withdrawn(e.withdrawnOn()))
                        .forgetting(note -> note instanceof FundingRequested)
                        .with(journey.with(new Booking.None()))
                        .resumingAt(file.status().afterAskingAgain().with(e.funding()))
                        .to(WITHDRAWN);
            case ConsentLapsed e ->
                file.with(file.consent().lapsed()).to(file.status() == MANIFESTED ? MANIFESTED : COUNSELLED);
            case CaseReengaged e ->
                file.with(file.consent().reengaged(e.reengagedOn())).to(file.before());
        };
    }

    private static CaseFile reserved(CaseFile file, FundingReserved event) {
        return file.with(file.journey().funded(event.agreementId(), event.expiresOn()))
                .to(file.status().isWithin(ELIGIBLE, WAITLISTED) ? FUNDED : file.status());
    }
}
