package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.StoredName;
import org.homeward.kernel.privacy.Personal;

/** What happens about eligibility, funding and the person's own decision. */
public sealed interface DecisionEvent extends MigrantCaseEvent {

    /** The criteria were met. */
    record EligibilityConfirmed(CaseId caseId, LocalDate assessedOn) implements DecisionEvent {}

    /** The criteria were not met. */
    record EligibilityDenied(CaseId caseId, DenialReason reason, String complaintChannel, LocalDate assessedOn)
            implements DecisionEvent {}

    /** The person waits for money. */
    record CaseWaitlisted(CaseId caseId, int priority, LocalDate listedOn) implements DecisionEvent {}

    /** A place in an agreement was asked for. */
    record FundingRequested(
            CaseId caseId, SubjectId person, AgreementId agreementId, CountryCode nationality, LocalDate requestedOn)
            implements DecisionEvent {}

    /** The agreement holds a place for the person, who departs before it expires. */
    record FundingReserved(CaseId caseId, AgreementId agreementId, LocalDate reservedOn, LocalDate expiresOn)
            implements DecisionEvent {}

    /** No place could be given. */
    record FundingDeclined(CaseId caseId, AgreementId agreementId, String code, LocalDate declinedOn)
            implements DecisionEvent {}

    /** The place was given back. */
    record FundingReleased(CaseId caseId, AgreementId agreementId, LocalDate releasedOn) implements DecisionEvent {}

    /** A counselling session was held. */
    record CounsellingSessionHeld(
            CaseId caseId,
            Set<CounsellingTopic> topics,
            String language,
            Interpreter interpreter,
            int minutes,
            String leafletVersion,
            Personal<String> notes,
            LocalDate heldOn)
            implements DecisionEvent {
        public CounsellingSessionHeld {
            topics = Set.copyOf(topics);
        }
    }

    /** The person declared the wish to return. */
    record VoluntaryReturnConsentGiven(
            CaseId caseId,
            ConsentForm form,
            ConsentPlace place,
            boolean inPrivate,
            boolean officialsPresent,
            String declarationVersion,
            LocalDate decidedOn,
            LocalDate lapsesOn)
            implements DecisionEvent {}

    /** The person withdrew; everything towards return stopped. */
    record ConsentWithdrawn(
            CaseId caseId,
            SubjectId person,
            WithdrawalChannel channel,
            FundingPlace funding,
            Seat seat,
            LocalDate withdrawnOn)
            implements DecisionEvent {}

    /** The consent no longer counts; the person may decide again. */
    @StoredName("casework.consent-lapsed.v2")
    record ConsentLapsed(CaseId caseId, LapseCause cause, LocalDate lapsedOn) implements DecisionEvent {}

    /** The person asked again. */
    record CaseReengaged(CaseId caseId, LocalDate reengagedOn) implements DecisionEvent {}
}
