package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.casework.BusinessStatus;
import org.homeward.kernel.casework.CaseworkRejection.ContactWindowOver;
import org.homeward.kernel.casework.CaseworkRejection.PayeeNotSupplier;
import org.homeward.kernel.casework.CaseworkRejection.PlanAboveCeiling;
import org.homeward.kernel.casework.CaseworkRejection.TooFewQuotes;
import org.homeward.kernel.casework.IncomeActivity;
import org.homeward.kernel.casework.Modality;
import org.homeward.kernel.casework.Payee;
import org.homeward.kernel.casework.PlanItem;
import org.homeward.kernel.casework.ReintegrationCommand.ApprovePlan;
import org.homeward.kernel.casework.ReintegrationCommand.ApproveTranche;
import org.homeward.kernel.casework.ReintegrationCommand.ConfirmDelivery;
import org.homeward.kernel.casework.ReintegrationCommand.RecordMonitoringVisit;
import org.homeward.kernel.casework.ReintegrationCommand.RecordSurvey;
import org.homeward.kernel.casework.ReintegrationCommand.RequestTranche;
import org.homeward.kernel.casework.ReintegrationCommand.SubmitPlan;
import org.homeward.kernel.casework.VisitMode;
import org.homeward.kernel.identity.TrancheId;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.money.Split;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.time.ProgrammeCalendar;

/** Where a new start is planned, paid in kind and followed. */
final class ReintegrationDesk {
    private static final List<IncomeActivity> ACTIVITIES = List.of(IncomeActivity.values());
    private static final double PAID_TO_RETURNEE = 0.006;
    private static final double ONE_QUOTE = 0.01;
    private static final long QUOTES_FROM = 200_00;

    private final Script script;

    ReintegrationDesk(Script script) {
        this.script = script;
    }

    void plan(Person p, Money total, LocalDate day) {
        script.add(submitted(p, total, day));
    }

    void planTooLate(Person p, Money total, LocalDate day) {
        script.add(submitted(p, total, day).refused(ContactWindowOver.class));
    }

    private static Step submitted(Person p, Money total, LocalDate day) {
        return Step.on(day, officer(p), () -> {
            var luck = p.chance().branch("plan");
            var activity = luck.pick(ACTIVITIES);
            var parts = Split.byWeights(total, List.of(60L, 40L));
            var items = List.of(
                    new PlanItem("Set-up: " + activity, Modality.IN_KIND_GOODS, parts.getFirst()),
                    new PlanItem("Goods and stock", Modality.IN_KIND_GOODS, parts.getLast()));
            return new SubmitPlan(p.caseId(), activity, items, total, day);
        });
    }

    void approval(Person p, Money ceiling, LocalDate day) {
        script.add(approved(p, ceiling, day));
    }

    void approvalAboveCeiling(Person p, Money ceiling, LocalDate day) {
        script.add(approved(p, ceiling, day).refused(PlanAboveCeiling.class));
    }

    private static Step approved(Person p, Money ceiling, LocalDate day) {
        return Step.on(day, Team.PROGRAMME.member(p.number()), () -> new ApprovePlan(p.caseId(), ceiling, day));
    }

    /** A part is asked for; some ask with one quote only, or want to pay the returnee, and have to ask again. */
    void tranche(Person p, int number, Money amount, LocalDate day) {
        if (amount.minor() > QUOTES_FROM && p.happens("one quote " + number, ONE_QUOTE)) {
            script.add(requested(p, number, amount, Payee.SUPPLIER, 1, day).refused(TooFewQuotes.class));
        }
        if (p.happens("paid to returnee " + number, PAID_TO_RETURNEE)) {
            script.add(requested(p, number, amount, Payee.RETURNEE, 3, day).refused(PayeeNotSupplier.class));
        }
        script.add(requested(p, number, amount, Payee.SUPPLIER, 3, day));
    }

    private static Step requested(Person p, int number, Money amount, Payee payee, int quotes, LocalDate day) {
        return Step.on(
                day,
                officer(p),
                () -> new RequestTranche(p.caseId(), trancheOf(p, number), amount, payee, quotes, day));
    }

    /** Another person than asked approves; the money is committed with the agreement. */
    void trancheApproval(Person p, int number, Agreement agreement, LocalDate day) {
        script.add(Step.on(
                        day,
                        Team.PROGRAMME.member(p.number() + 1),
                        () -> new ApproveTranche(p.caseId(), trancheOf(p, number), day))
                .in(Hour.ALLOCATION)
                .touching(List.of(agreement.id().value())));
    }

    /** Finance confirms what an officer asked for and a manager approved. */
    void delivery(Person p, int number, LocalDate day) {
        script.ask(
                day,
                Team.FINANCE.member(p.number()),
                () -> new ConfirmDelivery(p.caseId(), trancheOf(p, number), p.code("receipt " + number), day));
    }

    void visit(Person p, VisitMode mode, BusinessStatus status, LocalDate day) {
        script.ask(day, officer(p), () -> new RecordMonitoringVisit(p.caseId(), mode, status, day));
    }

    void survey(Person p, LocalDate day) {
        var luck = p.chance().branch("survey " + day);
        var economic = score(luck, 0.52);
        var social = score(luck, 0.55);
        var psychosocial = score(luck, 0.58);
        script.ask(day, officer(p), () -> new RecordSurvey(p.caseId(), "S15-1", economic, social, psychosocial, day));
    }

    private static int score(Chance luck, double mean) {
        return (int) Math.max(0, Math.min(1000, Math.round(1000 * (mean + 0.18 * luck.gaussian()))));
    }

    /** The part of the support with this number. */
    static TrancheId trancheOf(Person p, int number) {
        var moment = ProgrammeCalendar.startOf(Timeline.START);
        return TrancheId.of(StoryIds.at(moment, p.chance().branch("tranche").branch(number)));
    }

    static Actor officer(Person p) {
        return Team.REINTEGRATION.member(p.country().share());
    }
}
