package org.homeward.command.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.Programme.agreement;
import static org.homeward.command.Programme.day;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.command.Programme;
import org.homeward.command.Returnee;
import org.homeward.command.RunningPolicies;
import org.homeward.kernel.casework.ClosureCommand.CloseCase;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.DeadlineCommand.ExpireFunding;
import org.homeward.kernel.casework.DecisionEvent.FundingDeclined;
import org.homeward.kernel.casework.DecisionEvent.FundingReleased;
import org.homeward.kernel.casework.DecisionEvent.FundingReserved;
import org.homeward.kernel.casework.PreparationCommand.DeclareUnfit;
import org.homeward.kernel.casework.ProtectionCommand.ReferInternationalProtection;
import org.homeward.kernel.casework.TravelCommand.RecordNoShow;
import org.homeward.kernel.funding.CoFunder;
import org.homeward.kernel.funding.EntitlementEvent.ComponentReleased;
import org.homeward.kernel.funding.EntitlementEvent.ComponentReserved;
import org.homeward.kernel.funding.ExpenditureCommand.RebookShare;
import org.homeward.kernel.funding.ExpenditureCommand.RecordExpenditure;
import org.homeward.kernel.funding.ExpenditureEvent.ShareBooked;
import org.homeward.kernel.funding.ExpenditureEvent.ShareDeclined;
import org.homeward.kernel.funding.FundingAgreementCommand.EndAgreement;
import org.homeward.kernel.funding.FundingAgreementCommand.PlaceCommitment;
import org.homeward.kernel.funding.FundingAgreementCommand.SignAgreement;
import org.homeward.kernel.funding.FundingAgreementEvent.ExpenditureBooked;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceConfirmed;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReleased;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReserved;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.funding.SupportingDocument;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Money for a return: asked for, kept, used, given back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class FundingFlowIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path data;

    @SuppressWarnings("NullAway.Init") // started before the first test
    private static RunningPolicies side;

    @BeforeAll
    static void start() {
        side = RunningPolicies.on(data);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void who_asks_for_money_gets_a_place_and_the_case_learns_it() {
        var money = signed(1);
        var person = funded(money);
        assertThat(side.last(person.caseId().value()))
                .isEqualTo(new FundingReserved(person.caseId(), money, day(3), day(93)));
        assertThat(side.last(money.value()))
                .isEqualTo(new PlaceReserved(money, person.caseId(), person.entitlement(), 0, day(3)));
        assertThat(side.last(person.entitlement().value())).isInstanceOf(ComponentReserved.class);
    }

    @Test
    void a_full_agreement_leaves_the_case_waiting_and_nothing_reserved() {
        var money = signed(1);
        funded(money);
        var late = funded(money);
        assertThat(side.last(late.caseId().value()))
                .isEqualTo(new FundingDeclined(late.caseId(), money, "funding.caseload-full", day(3)));
        assertThat(side.last(late.entitlement().value())).isInstanceOf(ComponentReleased.class);
        var other = signed(1);
        side.send(late.wantsMoneyFrom(other));
        assertThat(side.last(late.caseId().value()))
                .isEqualTo(new FundingReserved(late.caseId(), other, day(3), day(93)));
    }

    @Test
    void nobody_is_helped_by_two_agreements_at_once() {
        var first = signed(5);
        var second = signed(5);
        var person = Returnee.another();
        side.send(person.asks());
        side.dispatch(person.wantsMoneyFrom(first));
        side.dispatch(person.wantsMoneyFrom(second));
        side.settle();
        assertThat(side.stream(second.value())).hasSize(1);
        assertThat(side.stream(person.caseId().value()))
                .contains(new FundingDeclined(person.caseId(), second, "funding.component-already-reserved", day(3)))
                .contains(new FundingReserved(person.caseId(), first, day(3), day(93)));
    }

    @Test
    void who_withdraws_gives_the_place_to_the_next() {
        var money = signed(1);
        var person = funded(money);
        side.send(person.withdraws());
        assertThat(side.last(money.value())).isInstanceOf(PlaceReleased.class);
        assertThat(side.last(person.entitlement().value())).isInstanceOf(ComponentReleased.class);
        assertThat(side.last(person.caseId().value())).isEqualTo(new FundingReleased(person.caseId(), money, day(23)));
        var next = funded(money);
        assertThat(side.last(next.caseId().value())).isInstanceOf(FundingReserved.class);
    }

    @Test
    void who_withdraws_while_the_place_is_being_kept_keeps_none() {
        var money = signed(1);
        var person = Returnee.another();
        side.send(person.asks());
        side.dispatch(person.wantsMoneyFrom(money));
        side.dispatch(person.withdraws());
        side.settle();
        var next = funded(money);
        assertThat(side.last(next.caseId().value())).isInstanceOf(FundingReserved.class);
    }

    @Test
    void the_end_of_a_case_before_the_departure_frees_the_place() {
        var money = signed(1);
        var person = funded(money);
        side.send(new CloseCase(person.caseId(), ClosureReason.ONWARD_MOVEMENT, day(9)));
        assertThat(side.last(money.value()))
                .isEqualTo(new PlaceReleased(money, person.caseId(), person.entitlement(), 1, day(9)));
    }

    @Test
    void only_who_can_never_travel_loses_the_place() {
        var money = signed(1);
        var person = funded(money);
        side.send(person.prepares());
        side.send(new DeclareUnfit(person.caseId(), false, day(40), day(22)));
        assertThat(side.last(money.value())).isInstanceOf(PlaceReserved.class);
        side.send(new DeclareUnfit(person.caseId(), true, day(40), day(22)));
        assertThat(side.last(money.value())).isInstanceOf(PlaceReleased.class);
    }

    @Test
    void who_is_referred_to_international_protection_frees_the_place() {
        var money = signed(1);
        var person = funded(money);
        side.send(new ReferInternationalProtection(person.caseId(), true, person.note("grounds"), day(9)));
        assertThat(side.last(money.value())).isInstanceOf(PlaceReleased.class);
    }

    @Test
    void the_second_missed_flight_costs_the_place() {
        var money = signed(1);
        var person = ready(money);
        misses(person);
        assertThat(side.last(money.value())).isInstanceOf(PlaceReserved.class);
        misses(person);
        assertThat(side.last(money.value())).isInstanceOf(PlaceReleased.class);
    }

    @Test
    void a_place_that_expired_is_free_again() {
        var money = signed(1);
        var person = funded(money);
        side.now(Instant.parse("2009-10-01T08:00:00Z"));
        side.send(new ExpireFunding(person.caseId(), money, day(93)));
        assertThat(side.last(money.value())).isInstanceOf(PlaceReleased.class);
        assertThat(side.last(person.caseId().value())).isInstanceOf(FundingReleased.class);
    }

    @Test
    void a_departure_uses_the_place_and_the_end_of_the_case_does_not_free_it() {
        var money = signed(1);
        var person = departed(money);
        assertThat(side.last(money.value())).isEqualTo(new PlaceConfirmed(money, person.caseId(), 1, day(25)));
        side.send(person.arrivesAndPlans());
        side.send(new CloseCase(person.caseId(), ClosureReason.REINTEGRATION_LAPSED, day(200)));
        assertThat(side.last(money.value())).isInstanceOf(PlaceConfirmed.class);
        assertThat(side.refusals(money.value())).isEmpty();
    }

    @Test
    void a_place_of_an_agreement_that_is_over_is_given_back_at_the_departure() {
        var money = signed(1);
        var person = ready(money);
        var flight = Programme.flight(10);
        side.send(flight, person.books(flight.movementId()));
        side.send(new EndAgreement(money, day(24)), person.departs(flight.movementId()));
        assertThat(side.refusals(money.value())).containsExactly("funding.agreement-has-ended");
        assertThat(side.last(money.value())).isInstanceOf(PlaceReleased.class);
    }

    @Test
    void each_agreement_bears_its_share_and_the_one_that_committed_settles() {
        var first = signed(1);
        var second = signed(1);
        var bound = CommitmentId.of(UUID.randomUUID());
        side.send(new PlaceCommitment(first, bound, "6.1", Money.euros("100.00"), day(3)));
        side.send(cost(List.of(new CoFunder(first, 2), new CoFunder(second, 1)), new Settles.Commitment(bound)));
        assertThat(side.last(first.value())).isInstanceOfSatisfying(ExpenditureBooked.class, booked -> {
            assertThat(booked.amount()).isEqualTo(Money.euros("66.67"));
            assertThat(booked.settles()).isEqualTo(new Settles.Commitment(bound));
        });
        assertThat(side.last(second.value())).isInstanceOfSatisfying(ExpenditureBooked.class, booked -> {
            assertThat(booked.amount()).isEqualTo(Money.euros("33.33"));
            assertThat(booked.settles()).isEqualTo(new Settles.Nothing());
        });
    }

    @Test
    void a_share_that_is_not_borne_is_said_and_borne_by_another_agreement_to_the_cent() {
        var first = signed(1);
        var second = signed(1);
        side.send(new EndAgreement(second, day(5)));
        var cost = cost(List.of(new CoFunder(first, 2), new CoFunder(second, 1)), new Settles.Nothing());
        side.send(cost);
        var id = cost.expenditureId();
        assertThat(side.stream(id.value()).subList(1, 3))
                .containsExactly(
                        new ShareBooked(id, first, "6.1", Money.euros("66.67")),
                        new ShareDeclined(
                                id,
                                second,
                                "6.1",
                                Money.euros("33.33"),
                                Money.euros("100.00"),
                                day(10),
                                "funding.agreement-has-ended"));
        var third = signed(1);
        side.send(new RebookShare(id, second, third, "6.6", new Settles.Nothing(), day(12)));
        assertThat(side.last(id.value())).isEqualTo(new ShareBooked(id, third, "6.6", Money.euros("33.33")));
        assertThat(side.last(third.value()))
                .isInstanceOfSatisfying(
                        ExpenditureBooked.class,
                        booked -> assertThat(booked.amount()).isEqualTo(Money.euros("33.33")));
    }

    @Test
    void a_share_above_the_budget_is_declined_as_often_as_it_is_tried_and_borne_on_a_line_that_has_money() {
        var money = signed(1);
        var cost = new RecordExpenditure(
                ExpenditureId.of(UUID.randomUUID()),
                "6.6",
                Money.euros("1000.01"),
                List.of(new CoFunder(money, 1)),
                day(10),
                new SupportingDocument("INV-" + UUID.randomUUID(), day(10), "Afriqiyah", "f".repeat(64)),
                new Settles.Nothing());
        side.send(cost);
        var id = cost.expenditureId();
        side.send(new RebookShare(id, money, money, "6.6", new Settles.Nothing(), day(12)));
        assertThat(side.stream(id.value()))
                .filteredOn(ShareDeclined.class::isInstance)
                .hasSize(2);
        side.send(new RebookShare(id, money, money, "6.1", new Settles.Nothing(), day(12)));
        assertThat(side.last(id.value())).isEqualTo(new ShareBooked(id, money, "6.1", Money.euros("1000.01")));
    }

    @Test
    void a_cost_that_one_agreement_bears_alone_settles_what_it_says_or_is_refused() {
        var money = signed(1);
        var unknown = CommitmentId.of(UUID.randomUUID());
        var cost = cost(List.of(new CoFunder(money, 1)), new Settles.Commitment(unknown));
        side.send(cost);
        assertThat(side.refusals(money.value())).containsExactly("funding.commitment-not-open");
        assertThat(side.stream(money.value())).hasSize(1);
        assertThat(side.last(cost.expenditureId().value())).isInstanceOf(ShareDeclined.class);
    }

    @Test
    @Order(Integer.MAX_VALUE) // after all that the others did
    void reacting_to_everything_again_changes_nothing() throws IOException {
        var money = signed(2);
        departed(money);
        side.send(funded(money).withdraws());
        funded(money);
        funded(money);
        var ended = signed(1);
        side.send(new EndAgreement(ended, day(5)));
        var cost = cost(List.of(new CoFunder(money, 2), new CoFunder(ended, 1)), new Settles.Nothing());
        side.send(cost);
        side.send(new RebookShare(cost.expenditureId(), ended, signed(1), "6.1", new Settles.Nothing(), day(12)));
        var before = side.history();
        side.reactAgain();
        assertThat(side.history()).isEqualTo(before);
    }

    private static AgreementId signed(int cap) {
        SignAgreement sign = agreement(cap, "1000.00");
        side.send(sign);
        return sign.agreementId();
    }

    private static Returnee funded(AgreementId money) {
        var person = Returnee.another();
        side.send(person.asks());
        side.send(person.wantsMoneyFrom(money));
        return person;
    }

    private static Returnee ready(AgreementId money) {
        var person = funded(money);
        side.send(person.prepares());
        return person;
    }

    private static Returnee departed(AgreementId money) {
        var person = ready(money);
        var flight = Programme.flight(10);
        side.send(flight, person.books(flight.movementId()));
        side.send(person.departs(flight.movementId()));
        return person;
    }

    private static void misses(Returnee person) {
        var flight = Programme.flight(10);
        side.send(flight, person.books(flight.movementId()));
        side.send(new RecordNoShow(person.caseId(), flight.movementId(), day(25)));
    }

    private static RecordExpenditure cost(List<CoFunder> coFunders, Settles settles) {
        return new RecordExpenditure(
                ExpenditureId.of(UUID.randomUUID()),
                "6.1",
                Money.euros("100.00"),
                coFunders,
                day(10),
                new SupportingDocument("INV-" + UUID.randomUUID(), day(10), "Afriqiyah", "f".repeat(64)),
                settles);
    }
}
