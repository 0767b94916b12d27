package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.TrancheId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.StoredName;
import org.homeward.kernel.money.Money;

/** What happens about the new start. */
public sealed interface ReintegrationEvent extends MigrantCaseEvent {

    /** A reintegration plan was submitted. */
    record PlanSubmitted(
            CaseId caseId,
            UserId author,
            IncomeActivity activity,
            List<PlanItem> items,
            Money total,
            LocalDate submittedOn)
            implements ReintegrationEvent {
        public PlanSubmitted {
            items = List.copyOf(items);
        }
    }

    /** The plan was approved. */
    record PlanApproved(CaseId caseId, Money total, Money ceiling, LocalDate approvedOn)
            implements ReintegrationEvent {}

    /** A part of the support was asked for. */
    record TrancheRequested(
            CaseId caseId, TrancheId trancheId, UserId requester, Money amount, int quotes, LocalDate requestedOn)
            implements ReintegrationEvent {}

    /** The part was approved by somebody, under the plan that was approved on a day. */
    @StoredName("casework.tranche-approved.v3")
    record TrancheApproved(
            CaseId caseId,
            TrancheId trancheId,
            UserId approver,
            SubjectId person,
            FundingPlace funding,
            Money amount,
            Money ceiling,
            LocalDate planApprovedOn,
            LocalDate approvedOn)
            implements ReintegrationEvent {}

    /** The money for the part was committed. */
    record TrancheCommitted(CaseId caseId, TrancheId trancheId, LocalDate committedOn) implements ReintegrationEvent {}

    /** The part could not be committed. */
    record TrancheDeclined(CaseId caseId, TrancheId trancheId, String code, LocalDate declinedOn)
            implements ReintegrationEvent {}

    /** The goods were received by the returnee. */
    record TrancheDelivered(
            CaseId caseId,
            TrancheId trancheId,
            SubjectId person,
            FundingPlace funding,
            Money amount,
            String receiptHash,
            LocalDate deliveredOn)
            implements ReintegrationEvent {}

    /** A monitoring visit was made. */
    record MonitoringVisitRecorded(CaseId caseId, VisitMode mode, BusinessStatus status, LocalDate visitedOn)
            implements ReintegrationEvent {}

    /** A sustainability survey was answered. */
    record SurveyRecorded(
            CaseId caseId, String questionnaire, int economic, int social, int psychosocial, LocalDate surveyedOn)
            implements ReintegrationEvent {}
}
