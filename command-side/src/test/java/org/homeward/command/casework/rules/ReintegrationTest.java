package org.homeward.command.casework.rules;

import static org.homeward.command.casework.rules.Asked.plan;
import static org.homeward.command.casework.rules.Asked.tranche;
import static org.homeward.command.casework.rules.Cases.AUTHOR;
import static org.homeward.command.casework.rules.Cases.BY_AUTHOR;
import static org.homeward.command.casework.rules.Cases.BY_COLLEAGUE;
import static org.homeward.command.casework.rules.Cases.BY_THIRD;
import static org.homeward.command.casework.rules.Cases.CEILING;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.PART;
import static org.homeward.command.casework.rules.Cases.TOTAL;
import static org.homeward.command.casework.rules.Cases.TRANCHE;
import static org.homeward.command.casework.rules.Cases.approved;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.delivered;
import static org.homeward.command.casework.rules.Cases.given;
import static org.homeward.command.casework.rules.Cases.planned;
import static org.homeward.command.casework.rules.Cases.requested;
import static org.homeward.kernel.casework.CaseStatus.ARRIVED;
import static org.homeward.kernel.casework.CaseStatus.MONITORED;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATING;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATION_PLANNED;

import java.util.UUID;
import org.homeward.kernel.casework.BusinessStatus;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseworkRejection.BeforeArrival;
import org.homeward.kernel.casework.CaseworkRejection.ContactWindowOver;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
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
import org.homeward.kernel.casework.IncomeActivity;
import org.homeward.kernel.casework.Payee;
import org.homeward.kernel.casework.ReintegrationCommand.ApprovePlan;
import org.homeward.kernel.casework.ReintegrationCommand.ApproveTranche;
import org.homeward.kernel.casework.ReintegrationCommand.ConfirmDelivery;
import org.homeward.kernel.casework.ReintegrationCommand.DeclineTranche;
import org.homeward.kernel.casework.ReintegrationCommand.RecordMonitoringVisit;
import org.homeward.kernel.casework.ReintegrationCommand.RecordSurvey;
import org.homeward.kernel.casework.ReintegrationCommand.RecordTrancheCommitted;
import org.homeward.kernel.casework.ReintegrationCommand.SubmitPlan;
import org.homeward.kernel.casework.ReintegrationEvent.MonitoringVisitRecorded;
import org.homeward.kernel.casework.ReintegrationEvent.PlanApproved;
import org.homeward.kernel.casework.ReintegrationEvent.SurveyRecorded;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheCommitted;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheDeclined;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheRequested;
import org.homeward.kernel.casework.VisitMode;
import org.homeward.kernel.identity.TrancheId;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ReintegrationTest {
    private static final TrancheId SECOND = TrancheId.of(new UUID(3, 1));
    private static final TrancheCommitted COMMITTED = new TrancheCommitted(ID, TRANCHE, day(34));

    @Test
    void a_plan_is_submitted_once_within_three_months_of_the_arrival() {
        given(ARRIVED).when(plan(30), BY_AUTHOR).then(planned());
        given(ARRIVED, planned()).when(plan(30), BY_AUTHOR).nothing();
        given(ARRIVED).when(plan(25), BY_AUTHOR).refused(new BeforeArrival());
        given(ARRIVED).when(plan(200), BY_AUTHOR).refused(new ContactWindowOver(day(26).plusMonths(3)));
    }

    @Test
    void another_plan_of_the_same_total_is_not_taken_for_the_first() {
        var other = new SubmitPlan(ID, IncomeActivity.RETAIL, planned().items(), TOTAL, day(30));
        given(ARRIVED, planned())
                .when(other, BY_AUTHOR)
                .refused(new NotPossibleNow("REINTEGRATION_PLANNED", CaseSteps.from(REINTEGRATION_PLANNED)));
    }

    @Test
    void a_plan_is_approved_once_by_another_person_and_under_the_ceiling() {
        given(ARRIVED, planned())
                .when(new ApprovePlan(ID, CEILING, day(31)), BY_COLLEAGUE)
                .then(new PlanApproved(ID, TOTAL, CEILING, day(31)));
        given(REINTEGRATION_PLANNED)
                .when(new ApprovePlan(ID, CEILING, day(31)), BY_COLLEAGUE)
                .nothing();
        given(ARRIVED, planned())
                .when(new ApprovePlan(ID, CEILING, day(31)), BY_AUTHOR)
                .refused(new SamePerson());
    }

    @Test
    void a_plan_above_the_ceiling_or_in_another_currency_is_not_approved() {
        var low = Money.euros("999.99");
        given(ARRIVED, planned())
                .when(new ApprovePlan(ID, low, day(31)), BY_COLLEAGUE)
                .refused(new PlanAboveCeiling(low));
        given(ARRIVED, planned())
                .when(new ApprovePlan(ID, new Money(9_000_000, Currency.LYD), day(31)), BY_COLLEAGUE)
                .refused(new OtherCurrency());
    }

    @Test
    void an_approved_plan_is_not_approved_under_another_ceiling() {
        given(REINTEGRATION_PLANNED)
                .when(new ApprovePlan(ID, Money.euros("2000.00"), day(31)), BY_COLLEAGUE)
                .refused(new PlanAlreadyApproved(CEILING));
    }

    @Test
    void a_part_is_asked_for_once() {
        given(REINTEGRATION_PLANNED)
                .when(tranche(TRANCHE, PART, Payee.SUPPLIER, 3), BY_AUTHOR)
                .then(requested());
        given(REINTEGRATING)
                .when(tranche(TRANCHE, PART, Payee.SUPPLIER, 3), BY_AUTHOR)
                .nothing();
        given(REINTEGRATING)
                .when(tranche(TRANCHE, Money.euros("10.00"), Payee.SUPPLIER, 3), BY_AUTHOR)
                .refused(new TrancheNotReady());
    }

    @Test
    void a_part_needs_an_approved_plan() {
        given(ARRIVED, planned())
                .when(tranche(TRANCHE, PART, Payee.SUPPLIER, 3), BY_AUTHOR)
                .refused(new PlanNotApproved());
    }

    @Test
    void a_part_waits_until_the_part_before_is_delivered() {
        given(REINTEGRATION_PLANNED, requested())
                .when(tranche(SECOND, PART, Payee.SUPPLIER, 3), BY_AUTHOR)
                .refused(new PreviousTrancheOpen());
    }

    @Test
    void a_part_is_paid_to_a_supplier_in_the_currency_of_the_plan() {
        given(REINTEGRATION_PLANNED)
                .when(tranche(TRANCHE, PART, Payee.RETURNEE, 3), BY_AUTHOR)
                .refused(new PayeeNotSupplier());
        given(REINTEGRATION_PLANNED)
                .when(tranche(TRANCHE, new Money(1000, Currency.LYD), Payee.SUPPLIER, 3), BY_AUTHOR)
                .refused(new OtherCurrency());
    }

    @Test
    void all_parts_together_stay_within_the_plan() {
        given(REINTEGRATING)
                .when(tranche(SECOND, Money.euros("600.01"), Payee.SUPPLIER, 3), BY_AUTHOR)
                .refused(new TrancheAbovePlan(Money.euros("600.00")));
    }

    @Test
    void more_than_two_hundred_euros_need_three_quotes() {
        given(REINTEGRATION_PLANNED)
                .when(tranche(TRANCHE, Money.euros("200.01"), Payee.SUPPLIER, 2), BY_AUTHOR)
                .refused(new TooFewQuotes(3));
        given(REINTEGRATION_PLANNED)
                .when(tranche(TRANCHE, Money.euros("200.00"), Payee.SUPPLIER, 0), BY_AUTHOR)
                .refused(new TooFewQuotes(1));
        given(REINTEGRATION_PLANNED)
                .when(tranche(TRANCHE, Money.euros("200.00"), Payee.SUPPLIER, 1), BY_AUTHOR)
                .then(new TrancheRequested(ID, TRANCHE, AUTHOR, Money.euros("200.00"), 1, day(32)));
    }

    @Test
    void a_part_is_approved_once_by_another_person_than_asked_for_it() {
        var approve = new ApproveTranche(ID, TRANCHE, day(33));
        given(REINTEGRATION_PLANNED, requested()).when(approve, BY_COLLEAGUE).then(approved());
        given(REINTEGRATING).when(approve, BY_COLLEAGUE).nothing();
        given(REINTEGRATION_PLANNED, requested()).when(approve, BY_AUTHOR).refused(new SamePerson());
        given(REINTEGRATION_PLANNED).when(approve, BY_COLLEAGUE).refused(new TrancheNotReady());
    }

    @Test
    void money_is_committed_once_for_an_approved_part() {
        var commit = new RecordTrancheCommitted(ID, TRANCHE, day(34));
        given(REINTEGRATION_PLANNED, requested(), approved())
                .when(commit, BY_AUTHOR)
                .then(COMMITTED);
        given(REINTEGRATING).when(commit, BY_AUTHOR).nothing();
        given(REINTEGRATION_PLANNED, requested()).when(commit, BY_AUTHOR).refused(new TrancheNotReady());
    }

    @Test
    void a_part_is_declined_once_and_makes_room_for_another() {
        var decline = new DeclineTranche(ID, TRANCHE, "funding.ceiling", day(34));
        var declined = new TrancheDeclined(ID, TRANCHE, "funding.ceiling", day(34));
        given(REINTEGRATION_PLANNED, requested()).when(decline, BY_AUTHOR).then(declined);
        given(REINTEGRATION_PLANNED, requested(), declined)
                .when(decline, BY_AUTHOR)
                .nothing();
        given(REINTEGRATING).when(decline, BY_AUTHOR).refused(new TrancheNotReady());
        given(REINTEGRATION_PLANNED, requested(), declined)
                .when(tranche(SECOND, TOTAL, Payee.SUPPLIER, 3), BY_AUTHOR)
                .then(new TrancheRequested(ID, SECOND, AUTHOR, TOTAL, 3, day(32)));
    }

    @Test
    void goods_are_delivered_once_after_the_money_was_committed() {
        var deliver = new ConfirmDelivery(ID, TRANCHE, "abc", day(40));
        given(REINTEGRATION_PLANNED, requested(), approved(), COMMITTED)
                .when(deliver, BY_THIRD)
                .then(delivered());
        given(REINTEGRATING).when(deliver, BY_AUTHOR).nothing();
        given(REINTEGRATION_PLANNED, requested(), approved())
                .when(deliver, BY_THIRD)
                .refused(new TrancheNotReady());
    }

    @Test
    void whoever_asked_for_a_part_or_approved_it_does_not_confirm_its_delivery() {
        var deliver = new ConfirmDelivery(ID, TRANCHE, "abc", day(40));
        given(REINTEGRATION_PLANNED, requested(), approved(), COMMITTED)
                .when(deliver, BY_AUTHOR)
                .refused(new SamePerson());
        given(REINTEGRATION_PLANNED, requested(), approved(), COMMITTED)
                .when(deliver, BY_COLLEAGUE)
                .refused(new SamePerson());
    }

    @Test
    void the_same_visit_is_recorded_once_and_not_before_the_arrival() {
        given(REINTEGRATING).when(visit(120), BY_AUTHOR).then(visited(120));
        given(MONITORED).when(visit(120), BY_AUTHOR).nothing();
        given(MONITORED).when(visit(200), BY_AUTHOR).then(visited(200));
        given(REINTEGRATING).when(visit(25), BY_AUTHOR).refused(new BeforeArrival());
    }

    @Test
    void the_same_survey_is_recorded_once_and_not_before_the_arrival() {
        var surveyed = new SurveyRecorded(ID, "q-1", 500, 600, 700, day(130));
        given(MONITORED).when(survey(500, 130), BY_AUTHOR).then(surveyed);
        given(MONITORED, surveyed).when(survey(500, 130), BY_AUTHOR).nothing();
        given(MONITORED, surveyed)
                .when(survey(501, 130), BY_AUTHOR)
                .then(new SurveyRecorded(ID, "q-1", 501, 600, 700, day(130)));
        given(MONITORED).when(survey(500, 25), BY_AUTHOR).refused(new BeforeArrival());
    }

    private static RecordMonitoringVisit visit(int on) {
        return new RecordMonitoringVisit(ID, VisitMode.VISIT, BusinessStatus.RUNNING, day(on));
    }

    private static MonitoringVisitRecorded visited(int on) {
        return new MonitoringVisitRecorded(ID, VisitMode.VISIT, BusinessStatus.RUNNING, day(on));
    }

    private static RecordSurvey survey(int economic, int on) {
        return new RecordSurvey(ID, "q-1", economic, 600, 700, day(on));
    }
}
