package org.homeward.command.casework.rules;

import static org.homeward.kernel.casework.CaseStatus.MONITORED;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATING;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATION_PLANNED;

import java.time.LocalDate;
import java.util.EnumSet;
import org.homeward.command.casework.rules.Support.Plan;
import org.homeward.command.casework.rules.Support.Progress;
import org.homeward.command.casework.rules.Support.Tranche;
import org.homeward.kernel.casework.CaseworkRejection.BeforeArrival;
import org.homeward.kernel.casework.CaseworkRejection.ContactWindowOver;
import org.homeward.kernel.casework.CaseworkRejection.OtherCurrency;
import org.homeward.kernel.casework.CaseworkRejection.PayeeNotSupplier;
import org.homeward.kernel.casework.CaseworkRejection.PlanAboveCeiling;
import org.homeward.kernel.casework.CaseworkRejection.PlanAlreadyApproved;
import org.homeward.kernel.casework.CaseworkRejection.PlanNotApproved;
import org.homeward.kernel.casework.CaseworkRejection.PreviousTrancheOpen;
import org.homeward.kernel.casework.CaseworkRejection.SamePerson;
import org.homeward.kernel.casework.CaseworkRejection.TooFewQuotes;
import org.homeward.kernel.casework.CaseworkRejection.TrancheAbovePlan;
import org.homeward.kernel.casework.CaseworkRejection.TrancheNotReady;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.Payee;
import org.homeward.kernel.casework.ReintegrationCommand;
import org.homeward.kernel.casework.ReintegrationCommand.ApprovePlan;
import org.homeward.kernel.casework.ReintegrationCommand.ApproveTranche;
import org.homeward.kernel.casework.ReintegrationCommand.ConfirmDelivery;
import org.homeward.kernel.casework.ReintegrationCommand.DeclineTranche;
import org.homeward.kernel.casework.ReintegrationCommand.RecordMonitoringVisit;
import org.homeward.kernel.casework.ReintegrationCommand.RecordSurvey;
import org.homeward.kernel.casework.ReintegrationCommand.RecordTrancheCommitted;
import org.homeward.kernel.casework.ReintegrationCommand.RequestTranche;
import org.homeward.kernel.casework.ReintegrationCommand.SubmitPlan;
import org.homeward.kernel.casework.ReintegrationEvent;
import org.homeward.kernel.casework.ReintegrationEvent.MonitoringVisitRecorded;
import org.homeward.kernel.casework.ReintegrationEvent.PlanApproved;
import org.homeward.kernel.casework.ReintegrationEvent.PlanSubmitted;
import org.homeward.kernel.casework.ReintegrationEvent.SurveyRecorded;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheApproved;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheCommitted;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheDeclined;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheDelivered;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheRequested;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;

/** The new start. */
final class ReintegrationRules {
    private static final int WINDOW_MONTHS = 3;
    private static final int QUOTES_ABOVE_THRESHOLD = 3;
    private static final Money QUOTE_THRESHOLD = Money.euros("200.00");

    private ReintegrationRules() {}

    static MigrantCaseEvent decide(ReintegrationCommand command, CaseFile file, Facts facts) {
        var support = file.support();
        return switch (command) {
            case SubmitPlan c -> submitted(c, file, facts);
            case ApprovePlan c -> approved(c, support, facts);
            case RequestTranche c -> requested(c, support, facts);
            case ApproveTranche c -> approved(c, file, facts);
            case RecordTrancheCommitted c -> {
                support.tranche(c.trancheId(), EnumSet.of(Progress.APPROVED));
                yield new TrancheCommitted(c.caseId(), c.trancheId(), c.committedOn());
            }
            case DeclineTranche c -> {
                support.tranche(c.trancheId(), EnumSet.of(Progress.REQUESTED, Progress.APPROVED));
                yield new TrancheDeclined(c.caseId(), c.trancheId(), c.code(), c.declinedOn());
            }
            case ConfirmDelivery c -> delivered(c, file, facts);
            case RecordMonitoringVisit c -> {
                afterArrival(file, c.visitedOn());
                yield visited(c);
            }
            case RecordSurvey c -> {
                afterArrival(file, c.surveyedOn());
                yield surveyed(c);
            }
        };
    }

    static MonitoringVisitRecorded visited(RecordMonitoringVisit c) {
        return new MonitoringVisitRecorded(c.caseId(), c.mode(), c.status(), c.visitedOn());
    }

    static SurveyRecorded surveyed(RecordSurvey c) {
        return new SurveyRecorded(
                c.caseId(), c.questionnaire(), c.economic(), c.social(), c.psychosocial(), c.surveyedOn());
    }

    private static PlanSubmitted submitted(SubmitPlan c, CaseFile file, Facts facts) {
        var lastDay = file.journey().arrivedOn().plusMonths(WINDOW_MONTHS);
        afterArrival(file, c.submittedOn());
        Gates.require(!c.submittedOn().isAfter(lastDay), new ContactWindowOver(lastDay));
        return new PlanSubmitted(c.caseId(), facts.actor().id(), c.activity(), c.items(), c.total(), c.submittedOn());
    }

    private static PlanApproved approved(ApprovePlan c, Support support, Facts facts) {
        var plan = submittedPlan(support);
        otherPerson(plan.author(), facts);
        sameCurrency(plan.total(), c.ceiling());
        Gates.require(!plan.total().exceeds(c.ceiling()), new PlanAboveCeiling(c.ceiling()));
        return new PlanApproved(c.caseId(), plan.total(), c.ceiling(), c.approvedOn());
    }

    private static TrancheRequested requested(RequestTranche c, Support support, Facts facts) {
        var plan = approvedPlan(support);
        Gates.require(!support.tranches().containsKey(c.trancheId()), new TrancheNotReady());
        Gates.require(!support.hasOpenTranche(), new PreviousTrancheOpen());
        Gates.require(c.payee() == Payee.SUPPLIER, new PayeeNotSupplier());
        sameCurrency(plan.total(), c.amount());
        var left = support.left(plan.total());
        Gates.require(!c.amount().exceeds(left), new TrancheAbovePlan(left));
        var needed = quotesNeeded(c.amount());
        Gates.require(c.quotes() >= needed, new TooFewQuotes(needed));
        return new TrancheRequested(
                c.caseId(), c.trancheId(), facts.actor().id(), c.amount(), c.quotes(), c.requestedOn());
    }

    private static int quotesNeeded(Money amount) {
        var small = amount.currency() == Currency.EUR && !amount.exceeds(QUOTE_THRESHOLD);
        return small ? 1 : QUOTES_ABOVE_THRESHOLD;
    }

    private static TrancheApproved approved(ApproveTranche c, CaseFile file, Facts facts) {
        var tranche = file.support().tranche(c.trancheId(), EnumSet.of(Progress.REQUESTED));
        tranche.signers().forEach(signer -> otherPerson(signer, facts));
        var plan = approvedPlan(file.support());
        return new TrancheApproved(
                c.caseId(),
                c.trancheId(),
                facts.actor().id(),
                file.person().id(),
                file.journey().funding(),
                tranche.amount(),
                plan.ceiling(),
                plan.approvedOn(),
                c.approvedOn());
    }

    private static TrancheDelivered delivered(ConfirmDelivery c, CaseFile file, Facts facts) {
        var tranche = file.support().tranche(c.trancheId(), EnumSet.of(Progress.COMMITTED));
        tranche.signers().forEach(signer -> otherPerson(signer, facts));
        return new TrancheDelivered(
                c.caseId(),
                c.trancheId(),
                file.person().id(),
                file.journey().funding(),
                tranche.amount(),
                c.receiptHash(),
                c.deliveredOn());
    }

    private static Plan.Submitted submittedPlan(Support support) {
        return switch (support.plan()) {
            case Plan.Submitted plan -> plan;
            case Plan.Approved plan -> throw new CommandRejected(new PlanAlreadyApproved(plan.ceiling()));
            case Plan.None none -> throw new IllegalStateException("a planned case has a plan");
        };
    }

    private static Plan.Approved approvedPlan(Support support) {
        return switch (support.plan()) {
            case Plan.Approved plan -> plan;
            case Plan.Submitted plan -> throw new CommandRejected(new PlanNotApproved());
            case Plan.None none -> throw new IllegalStateException("a planned case has a plan");
        };
    }

    private static void otherPerson(UserId before, Facts facts) {
        Gates.require(!before.equals(facts.actor().id()), new SamePerson());
    }

    private static void sameCurrency(Money one, Money other) {
        Gates.require(one.currency() == other.currency(), new OtherCurrency());
    }

    private static void afterArrival(CaseFile file, LocalDate day) {
        Gates.require(!day.isBefore(file.journey().arrivedOn()), new BeforeArrival());
    }

    static CaseFile evolve(CaseFile file, ReintegrationEvent event) {
        var support = file.support();
        return switch (event) {
            case PlanSubmitted e ->
                file.with(support.with(new Plan.Submitted(e.author(), e.activity(), e.items(), e.total())))
                        .to(REINTEGRATION_PLANNED);
            case PlanApproved e -> file.with(support.with(new Plan.Approved(e.total(), e.ceiling(), e.approvedOn())));
            case TrancheRequested e ->
                file.with(support.with(e.trancheId(), Tranche.requested(e.requester(), e.amount())));
            case TrancheApproved e -> file.with(support.approved(e.trancheId(), e.approver()));
            case TrancheCommitted e -> file.with(support.with(e.trancheId(), Progress.COMMITTED));
            case TrancheDeclined e -> file.with(support.with(e.trancheId(), Progress.DECLINED));
            case TrancheDelivered e ->
                file.with(support.with(e.trancheId(), Progress.DELIVERED))
                        .to(file.status() == MONITORED ? MONITORED : REINTEGRATING);
            case MonitoringVisitRecorded e -> file.noted(e).to(MONITORED);
            case SurveyRecorded e -> file.noted(e);
        };
    }
}
