package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PersonalData;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.PersonsWord;

/** What can be asked about eligibility, funding and the person's own decision. */
public sealed interface DecisionCommand extends MigrantCaseCommand {

    /** The criteria are met. */
    record ConfirmEligibility(CaseId caseId, LocalDate assessedOn) implements DecisionCommand {
        public ConfirmEligibility {
            assessedOn = Require.date(assessedOn, "assessedOn");
        }
    }

    /** The criteria are not met; the person is told how to complain. */
    record DenyEligibility(CaseId caseId, DenialReason reason, String complaintChannel, LocalDate assessedOn)
            implements DecisionCommand {
        public DenyEligibility {
            assessedOn = Require.date(assessedOn, "assessedOn");
            complaintChannel = Require.text(complaintChannel, 100, "complaintChannel");
        }
    }

    /** There is no money now; the person waits in order of priority. */
    record PlaceOnWaitingList(CaseId caseId, LocalDate listedOn) implements DecisionCommand {
        public PlaceOnWaitingList {
            listedOn = Require.date(listedOn, "listedOn");
        }
    }

    /** A place in an agreement is asked for. */
    record RequestFunding(CaseId caseId, AgreementId agreementId, LocalDate requestedOn) implements DecisionCommand {
        public RequestFunding {
            requestedOn = Require.date(requestedOn, "requestedOn");
        }
    }

    /** The agreement has given a place. */
    record RecordFundingReserved(CaseId caseId, AgreementId agreementId, LocalDate reservedOn)
            implements DecisionCommand {
        public RecordFundingReserved {
            reservedOn = Require.date(reservedOn, "reservedOn");
        }
    }

    /** No place could be given; the person waits. */
    record DeclineFunding(CaseId caseId, AgreementId agreementId, String code, LocalDate declinedOn)
            implements DecisionCommand {
        public DeclineFunding {
            declinedOn = Require.date(declinedOn, "declinedOn");
            code = Require.text(code, 100, "code");
        }
    }

    /** The place was given back. */
    record RecordFundingReleased(CaseId caseId, AgreementId agreementId, LocalDate releasedOn)
            implements DecisionCommand {
        public RecordFundingReleased {
            releasedOn = Require.date(releasedOn, "releasedOn");
        }
    }

    /** A counselling session was held. */
    record RecordCounselling(
            CaseId caseId,
            Set<CounsellingTopic> topics,
            String language,
            Interpreter interpreter,
            int minutes,
            String leafletVersion,
            @PersonalData(PurposeGroup.CIRCUMSTANCES) Personal<String> notes,
            LocalDate heldOn)
            implements DecisionCommand {
        public RecordCounselling {
            topics = Set.copyOf(topics);
            heldOn = Require.date(heldOn, "heldOn");
            language = Require.text(language, 8, "language");
            minutes = Require.between(minutes, 5, 600, "minutes");
            leafletVersion = Require.text(leafletVersion, 40, "leafletVersion");
        }
    }

    /** The person declares the wish to return. */
    record RecordVoluntaryDecision(
            CaseId caseId,
            ConsentForm form,
            ConsentPlace place,
            boolean inPrivate,
            boolean officialsPresent,
            String declarationVersion,
            boolean childHeard,
            LocalDate decidedOn)
            implements DecisionCommand {
        public RecordVoluntaryDecision {
            decidedOn = Require.date(decidedOn, "decidedOn");
            declarationVersion = Require.text(declarationVersion, 40, "declarationVersion");
        }
    }

    /** The person no longer wishes to return; no reason is needed. */
    record WithdrawConsent(CaseId caseId, WithdrawalChannel channel, LocalDate withdrawnOn)
            implements DecisionCommand, PersonsWord {
        public WithdrawConsent {
            withdrawnOn = Require.date(withdrawnOn, "withdrawnOn");
        }
    }

    /** A consent has reached its last day. */
    record LapseConsent(CaseId caseId, LocalDate givenOn, LocalDate lapsedOn) implements DecisionCommand {
        public LapseConsent {
            givenOn = Require.date(givenOn, "givenOn");
            lapsedOn = Require.date(lapsedOn, "lapsedOn");
        }
    }

    /** A person who withdrew asks again. */
    record ReengageMigrant(CaseId caseId, LocalDate reengagedOn) implements DecisionCommand {
        public ReengageMigrant {
            reengagedOn = Require.date(reengagedOn, "reengagedOn");
        }
    }
}
