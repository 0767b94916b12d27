package org.homeward.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.homeward.kernel.casework.BusinessStatus;
import org.homeward.kernel.casework.ClosureCommand.CloseCase;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.DecisionCommand.ConfirmEligibility;
import org.homeward.kernel.casework.DecisionCommand.RecordCounselling;
import org.homeward.kernel.casework.DecisionCommand.RecordVoluntaryDecision;
import org.homeward.kernel.casework.DecisionCommand.ReengageMigrant;
import org.homeward.kernel.casework.DecisionCommand.RequestFunding;
import org.homeward.kernel.casework.DecisionCommand.WithdrawConsent;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.IntakeCommand.RequestShelter;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.PreparationCommand.ApplyExitVisa;
import org.homeward.kernel.casework.PreparationCommand.DeclareUnfit;
import org.homeward.kernel.casework.PreparationCommand.RecordExitVisaGranted;
import org.homeward.kernel.casework.PreparationCommand.RecordMedicalAssessment;
import org.homeward.kernel.casework.PreparationCommand.RecordTravelDocumentRefused;
import org.homeward.kernel.casework.PreparationCommand.RequestTravelDocument;
import org.homeward.kernel.casework.PreparationCommand.StartPreparation;
import org.homeward.kernel.casework.ProtectionCommand.CompleteScreening;
import org.homeward.kernel.casework.ProtectionCommand.ReferInternationalProtection;
import org.homeward.kernel.casework.ReintegrationCommand.ApprovePlan;
import org.homeward.kernel.casework.ReintegrationCommand.ConfirmDelivery;
import org.homeward.kernel.casework.ReintegrationCommand.RecordMonitoringVisit;
import org.homeward.kernel.casework.ReintegrationCommand.RecordSurvey;
import org.homeward.kernel.casework.ReintegrationCommand.SubmitPlan;
import org.homeward.kernel.casework.TravelCommand.ConfirmDeparture;
import org.homeward.kernel.casework.TravelCommand.RecordNoShow;
import org.homeward.kernel.funding.ExpenditureCommand.RecordExpenditure;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.movement.MovementCommand.BookSeat;
import org.homeward.kernel.shelter.IncidentClass;
import org.homeward.kernel.shelter.IncidentCommand.ReportIncident;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * How long steps take in the story, how often things happen and what they cost, beside what the handbook expects. Where the
 * story has another rate, the figure here is the story's, and decision 0031 names it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoryRatesTest {
    private static final Map<CaseId, List<Done>> CASES = new LinkedHashMap<>();
    private static final List<Command> OTHERS = new ArrayList<>();

    private record Done(LocalDate day, Command command) {}

    static {
        var story = Story.of(1, LocalDate.of(2009, 2, 6));
        Timeline.START
                .datesUntil(Timeline.END.plusDays(1))
                .flatMap(day -> story.script().on(day).stream())
                .filter(step -> step.expected() instanceof Expected.Acceptance)
                .forEach(StoryRatesTest::take);
    }

    private static void take(Step step) {
        var command = step.wish().get();
        if (command instanceof MigrantCaseCommand ofCase) {
            CASES.computeIfAbsent(ofCase.caseId(), any -> new ArrayList<>()).add(new Done(step.day(), command));
        } else {
            OTHERS.add(command);
        }
    }

    @Test
    void half_and_nine_tenths_of_the_steps_take_no_longer_than_the_handbook_says() {
        assertSpread(days(OpenEnquiry.class, RegisterMigrant.class), 2, 7);
        assertSpread(days(RegisterMigrant.class, CompleteScreening.class), 3, 8);
        assertSpread(days(CompleteScreening.class, ConfirmEligibility.class), 1, 4);
        assertSpread(days(ConfirmEligibility.class, RequestFunding.class), 14, 90);
        assertSpread(days(RecordCounselling.class, RecordVoluntaryDecision.class), 2, 7);
        assertSpread(days(StartPreparation.class, RecordMedicalAssessment.class), 3, 10);
        assertSpread(days(ApplyExitVisa.class, RecordExitVisaGranted.class), 6, 15);
        assertSpread(days(ApprovePlan.class, ConfirmDelivery.class), 20, 60);
    }

    @Test
    void from_the_money_to_the_flight_it_takes_as_long_as_was_usual_and_from_the_first_question_longer() {
        var fromMoney = days(RequestFunding.class, ConfirmDeparture.class);
        assertThat(part(fromMoney, 0.5)).isBetween(40, 55);
        assertThat(part(fromMoney, 0.9)).isLessThanOrEqualTo(90);
        assertThat(part(days(OpenEnquiry.class, ConfirmDeparture.class), 0.5)).isBetween(65, 90);
    }

    @Test
    void six_of_a_hundred_withdraw_and_two_in_five_of_them_ask_again() {
        assertThat(share(asked(WithdrawConsent.class), asked(RecordVoluntaryDecision.class)))
                .isBetween(0.055, 0.065);
        assertThat(share(asked(ReengageMigrant.class), asked(WithdrawConsent.class)))
                .isBetween(0.33, 0.47);
    }

    @Test
    void some_are_refused_papers_are_unfit_need_protection_or_miss_their_flight() {
        assertThat(share(asked(RecordTravelDocumentRefused.class), asked(RequestTravelDocument.class)))
                .isBetween(0.035, 0.045);
        assertThat(share(asked(DeclareUnfit.class, unfit -> !unfit.permanent()), asked(RecordMedicalAssessment.class)))
                .isBetween(0.027, 0.033);
        assertThat(share(asked(DeclareUnfit.class, DeclareUnfit::permanent), asked(RecordMedicalAssessment.class)))
                .isBetween(0.002, 0.004);
        assertThat(share(asked(ReferInternationalProtection.class), asked(CompleteScreening.class)))
                .isBetween(0.023, 0.027);
        assertThat(share(
                        asked(RecordNoShow.class),
                        OTHERS.stream().filter(BookSeat.class::isInstance).count()))
                .isBetween(0.027, 0.033);
    }

    @Test
    void eight_of_a_hundred_are_lost_before_a_departure_and_fifteen_of_the_returned_after_it() {
        var lostBefore = cases(acts -> closed(acts, ClosureReason.LOST_CONTACT) && !has(acts, ConfirmDeparture.class));
        var lostAfter = cases(acts -> has(acts, ConfirmDeparture.class)
                && (closed(acts, ClosureReason.LOST_CONTACT) || closed(acts, ClosureReason.REINTEGRATION_LAPSED)));
        assertThat(share(lostBefore, asked(RegisterMigrant.class))).isBetween(0.075, 0.085);
        assertThat(share(lostAfter, asked(ConfirmDeparture.class))).isBetween(0.14, 0.16);
    }

    @Test
    void five_of_six_of_the_returned_have_a_plan_and_it_uses_most_of_the_ceiling() {
        assertThat(share(asked(ApprovePlan.class), asked(ConfirmDeparture.class)))
                .isBetween(0.82, 0.87);
        var used = CASES.values().stream()
                .flatMap(acts -> used(acts).stream())
                .mapToDouble(Double::doubleValue)
                .average();
        assertThat(used.orElse(0)).isBetween(0.92, 0.95);
    }

    private static Optional<Double> used(List<Done> acts) {
        return first(acts, SubmitPlan.class)
                .flatMap(plan -> first(acts, ApprovePlan.class)
                        .map(approval -> (double) plan.total().minor()
                                / approval.ceiling().minor()));
    }

    @Test
    void seven_of_ten_businesses_run_after_half_a_year_and_six_of_ten_after_a_year() {
        assertThat(running(1)).isBetween(0.69, 0.75);
        assertThat(running(2)).isBetween(0.57, 0.63);
    }

    private static double running(int visit) {
        var seen = CASES.values().stream()
                .map(acts -> all(acts, RecordMonitoringVisit.class).toList())
                .filter(visits -> visits.size() > visit)
                .map(visits -> visits.get(visit).status())
                .toList();
        var alive = seen.stream()
                .filter(status -> status == BusinessStatus.RUNNING || status == BusinessStatus.RUNNING_WITH_HELP)
                .count();
        return share(alive, seen.size());
    }

    @Test
    void surveys_have_the_means_and_the_deviation_of_the_handbook() {
        assertScores(RecordSurvey::economic, 520);
        assertScores(RecordSurvey::social, 550);
        assertScores(RecordSurvey::psychosocial, 580);
    }

    private static void assertScores(ToIntFunction<RecordSurvey> dimension, int mean) {
        var scores = CASES.values().stream()
                .flatMap(acts -> all(acts, RecordSurvey.class))
                .mapToInt(dimension)
                .toArray();
        assertThat(mean(IntStream.of(scores).asLongStream())).isBetween(mean - 10.0, mean + 10.0);
        assertThat(deviation(IntStream.of(scores).asLongStream())).isBetween(165.0, 195.0);
    }

    @Test
    void a_charter_costs_52_000_and_a_ticket_about_380_with_a_deviation_of_a_quarter() {
        var fares = OTHERS.stream()
                .filter(RecordExpenditure.class::isInstance)
                .map(RecordExpenditure.class::cast)
                .filter(cost -> cost.line().equals("6.1") && cost.amount().currency() == Currency.EUR)
                .toList();
        var charters = fares.stream().filter(cost -> persons(cost) > 120).toList();
        assertThat(charters.stream().filter(cost -> cost.amount().minor() > 5_000_00))
                .hasSizeGreaterThan(5)
                .allSatisfy(cost -> assertThat(cost.amount().minor()).isBetween(51_900_00L, 52_000_00L));
        var tickets = fares.stream()
                .filter(cost -> persons(cost) <= 120)
                .mapToLong(cost -> cost.amount().minor() / persons(cost))
                .toArray();
        assertThat(mean(LongStream.of(tickets))).isBetween(370_00.0, 390_00.0);
        assertThat(deviation(LongStream.of(tickets)) / mean(LongStream.of(tickets)))
                .isBetween(0.22, 0.28);
    }

    private static long persons(RecordExpenditure cost) {
        return cost.coFunders().stream().mapToLong(payer -> payer.weight()).sum();
    }

    @Test
    void three_of_ten_who_register_while_the_centre_is_open_need_a_bed() {
        var since = cases(acts -> isSinceTheCentre(acts));
        var needs = cases(acts -> isSinceTheCentre(acts) && has(acts, RequestShelter.class));
        assertThat(share(needs, since)).isBetween(0.28, 0.34);
    }

    private static boolean isSinceTheCentre(List<Done> acts) {
        return first(acts, RegisterMigrant.class)
                .filter(registered -> !registered.registeredOn().isBefore(Timeline.CENTRE_OPENS))
                .isPresent();
    }

    @Test
    void incidents_happen_as_often_as_expected_and_the_gravest_hardly_ever() {
        var months = ChronoUnit.MONTHS.between(YearMonth.from(Timeline.CENTRE_OPENS), YearMonth.from(Timeline.END)) + 1;
        var monthly = new EnumMap<IncidentClass, Double>(IncidentClass.class);
        OTHERS.stream()
                .filter(ReportIncident.class::isInstance)
                .map(ReportIncident.class::cast)
                .forEach(incident -> monthly.merge(incident.incidentClass(), 1.0 / months, Double::sum));
        assertThat(monthly.getOrDefault(IncidentClass.A, 0.0)).isLessThanOrEqualTo(0.1);
        assertThat(monthly.getOrDefault(IncidentClass.B, 0.0)).isBetween(0.15, 0.45);
        assertThat(monthly.getOrDefault(IncidentClass.C, 0.0)).isBetween(1.2, 1.8);
    }

    private static void assertSpread(int[] days, int median, int ninetieth) {
        assertThat(days).hasSizeGreaterThan(1_000);
        assertThat(part(days, 0.5)).isBetween(median - 1, median + 1);
        assertThat((double) part(days, 0.9)).isBetween(ninetieth * 0.8, ninetieth * 1.15);
    }

    /** The days from a command to the first of another kind, of every case that has both. */
    private static int[] days(Class<?> from, Class<?> to) {
        return CASES.values().stream()
                .flatMap(acts ->
                        on(acts, from).flatMap(begun -> on(acts, to).map(done -> Timeline.days(begun, done))).stream())
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static Optional<LocalDate> on(List<Done> acts, Class<?> type) {
        return acts.stream()
                .filter(act -> type.isInstance(act.command()))
                .map(Done::day)
                .findFirst();
    }

    private static int part(int[] sorted, double part) {
        return sorted[(int) (sorted.length * part)];
    }

    private static <T> Stream<T> all(List<Done> acts, Class<T> type) {
        return acts.stream().map(Done::command).filter(type::isInstance).map(type::cast);
    }

    private static <T> Optional<T> first(List<Done> acts, Class<T> type) {
        return all(acts, type).findFirst();
    }

    private static boolean has(List<Done> acts, Class<?> type) {
        return all(acts, type).findAny().isPresent();
    }

    private static boolean closed(List<Done> acts, ClosureReason reason) {
        return all(acts, CloseCase.class).anyMatch(closing -> closing.reason() == reason);
    }

    private static long cases(Predicate<List<Done>> which) {
        return CASES.values().stream().filter(which).count();
    }

    private static long asked(Class<?> type) {
        return cases(acts -> has(acts, type));
    }

    private static <T> long asked(Class<T> type, Predicate<T> which) {
        return cases(acts -> all(acts, type).anyMatch(which));
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }

    private static double mean(LongStream values) {
        return values.average().orElse(0);
    }

    private static double deviation(LongStream values) {
        var all = values.toArray();
        var mean = mean(LongStream.of(all));
        return Math.sqrt(LongStream.of(all)
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }
}
