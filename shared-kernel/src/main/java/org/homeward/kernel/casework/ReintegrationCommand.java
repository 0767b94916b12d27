package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.TrancheId;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.money.Money;

/** What can be asked about the new start. */
public sealed interface ReintegrationCommand extends MigrantCaseCommand {

    /** A reintegration plan is submitted. */
    record SubmitPlan(CaseId caseId, IncomeActivity activity, List<PlanItem> items, Money total, LocalDate submittedOn)
            implements ReintegrationCommand {
        public SubmitPlan {
            items = List.copyOf(items);
            submittedOn = Require.date(submittedOn, "submittedOn");
            Require.atMost(items, 30, "items");
            Require.that(!items.isEmpty(), "a plan has at least one item");
            Require.that(
                    items.stream()
                            .map(PlanItem::amount)
                            .reduce(Money.zero(total.currency()), Money::plus)
                            .equals(total),
                    "the items add up to the total");
        }
    }

    /**
     * The plan is approved under a ceiling that the approver states. It bounds the plan and what follows from it; whether
     * the money is there is decided by the agreement, under its own ceiling of this day.
     */
    record ApprovePlan(CaseId caseId, Money ceiling, LocalDate approvedOn) implements ReintegrationCommand {
        public ApprovePlan {
            approvedOn = Require.date(approvedOn, "approvedOn");
        }
    }

    /** A part of the support is asked for. */
    record RequestTranche(
            CaseId caseId, TrancheId trancheId, Money amount, Payee payee, int quotes, LocalDate requestedOn)
            implements ReintegrationCommand {
        public RequestTranche {
            requestedOn = Require.date(requestedOn, "requestedOn");
            Require.that(amount.isPositive(), "an amount is positive");
            quotes = Require.between(quotes, 0, 20, "quotes");
        }
    }

    /** The part is approved by another person than asked for it. */
    record ApproveTranche(CaseId caseId, TrancheId trancheId, LocalDate approvedOn) implements ReintegrationCommand {
        public ApproveTranche {
            approvedOn = Require.date(approvedOn, "approvedOn");
        }
    }

    /** The money for the part is committed. */
    record RecordTrancheCommitted(CaseId caseId, TrancheId trancheId, LocalDate committedOn)
            implements ReintegrationCommand {
        public RecordTrancheCommitted {
            committedOn = Require.date(committedOn, "committedOn");
        }
    }

    /** The part could not be committed. */
    record DeclineTranche(CaseId caseId, TrancheId trancheId, String code, LocalDate declinedOn)
            implements ReintegrationCommand {
        public DeclineTranche {
            declinedOn = Require.date(declinedOn, "declinedOn");
            code = Require.text(code, 100, "code");
        }
    }

    /** The goods were received by the returnee, says another person than asked for them or approved them. */
    record ConfirmDelivery(CaseId caseId, TrancheId trancheId, String receiptHash, LocalDate deliveredOn)
            implements ReintegrationCommand {
        public ConfirmDelivery {
            deliveredOn = Require.date(deliveredOn, "deliveredOn");
            receiptHash = Require.text(receiptHash, 64, "receiptHash");
        }
    }

    /** A monitoring visit was made. */
    record RecordMonitoringVisit(CaseId caseId, VisitMode mode, BusinessStatus status, LocalDate visitedOn)
            implements ReintegrationCommand {
        public RecordMonitoringVisit {
            visitedOn = Require.date(visitedOn, "visitedOn");
        }
    }

    /** A sustainability survey was answered; scores in thousandths. */
    record RecordSurvey(
            CaseId caseId, String questionnaire, int economic, int social, int psychosocial, LocalDate surveyedOn)
            implements ReintegrationCommand {
        public RecordSurvey {
            surveyedOn = Require.date(surveyedOn, "surveyedOn");
            questionnaire = Require.text(questionnaire, 40, "questionnaire");
            economic = Require.between(economic, 0, 1000, "economic");
            social = Require.between(social, 0, 1000, "social");
            psychosocial = Require.between(psychosocial, 0, 1000, "psychosocial");
        }
    }
}
