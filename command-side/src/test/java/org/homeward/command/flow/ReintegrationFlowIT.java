package org.homeward.command.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.Programme.agreement;
import static org.homeward.command.Programme.day;
import static org.homeward.command.Programme.flight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.command.Returnee;
import org.homeward.command.RunningPolicies;
import org.homeward.kernel.casework.ReintegrationCommand.ConfirmDelivery;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheCommitted;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheDeclined;
import org.homeward.kernel.funding.EntitlementCommand.CommitSupport;
import org.homeward.kernel.funding.EntitlementCommand.ReleaseSupport;
import org.homeward.kernel.funding.EntitlementEvent.SupportCommitted;
import org.homeward.kernel.funding.EntitlementEvent.SupportDelivered;
import org.homeward.kernel.funding.EntitlementEvent.SupportReleased;
import org.homeward.kernel.funding.FundingAgreementCommand.SetCeiling;
import org.homeward.kernel.funding.FundingAgreementEvent.CommitmentPlaced;
import org.homeward.kernel.funding.FundingAgreementEvent.CommitmentReleased;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.money.Money;
import org.homeward.platform.messaging.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Support for a new start: within the ceiling of the person and the money of the agreement. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class ReintegrationFlowIT {
    private static final Money CEILING = Money.euros("500.00");

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
    void an_approved_part_counts_against_the_ceiling_and_is_bound_on_the_agreement() {
        var money = signed("1000.00");
        var person = planned(money);
        side.send(person.getsPart("300.00"));
        assertThat(side.last(person.caseId().value()))
                .isEqualTo(new TrancheCommitted(person.caseId(), person.tranche(), day(33)));
        assertThat(side.last(person.entitlement().value())).isInstanceOf(SupportCommitted.class);
        assertThat(side.last(money.value()))
                .isEqualTo(new CommitmentPlaced(
                        money, person.commitment(), "6.6", Money.euros("300.00"), Money.euros("700.00"), day(33)));
    }

    @Test
    void a_delivered_part_can_no_longer_be_given_up() {
        var person = planned(signed("1000.00"));
        side.send(person.getsPart("300.00"));
        side.send(new ConfirmDelivery(person.caseId(), person.tranche(), "abc", day(40)));
        assertThat(side.last(person.entitlement().value())).isInstanceOf(SupportDelivered.class);
    }

    @Test
    void a_part_above_the_ceiling_of_the_person_is_declined() {
        var money = signed("1000.00");
        var person = planned(money);
        side.send(commit(person, money, "400.00"));
        side.send(person.getsPart("100.01"));
        assertThat(side.last(person.caseId().value()))
                .isEqualTo(new TrancheDeclined(person.caseId(), person.tranche(), "funding.ceiling-exceeded", day(33)));
    }

    @Test
    void a_part_that_the_agreement_cannot_pay_is_declined_and_does_not_count_against_the_ceiling() {
        var money = signed("100.00");
        var person = planned(money);
        side.send(person.getsPart("300.00"));
        assertThat(side.last(person.caseId().value()))
                .isEqualTo(new TrancheDeclined(person.caseId(), person.tranche(), "funding.budget-exceeded", day(33)));
        assertThat(side.last(person.entitlement().value()))
                .isInstanceOfSatisfying(
                        SupportReleased.class,
                        released -> assertThat(released.used()).isEqualTo(Money.euros("0.00")));
    }

    @Test
    void a_ceiling_that_somebody_states_too_high_commits_nothing_above_that_of_the_agreement() {
        var money = signed("10000.00", "400.00");
        var person = planned(money);
        side.send(person.getsPart("400.01"));
        assertThat(side.refusals(money.value())).contains("funding.ceiling-exceeded");
        assertGivenUp(person, money, "funding.ceiling-exceeded");
    }

    @Test
    void support_is_not_committed_above_the_ceiling_without_a_case_either() {
        var money = signed("10000.00", "400.00");
        var person = Returnee.another();
        var much = Money.euros("5000.00");
        side.send(new CommitSupport(
                person.entitlement(), person.commitment(), person.caseId(), money, much, much, day(31), day(32)));
        assertThat(side.last(person.entitlement().value()))
                .isEqualTo(new SupportReleased(
                        person.entitlement(),
                        person.commitment(),
                        person.caseId(),
                        money,
                        much,
                        Money.euros("0.00"),
                        day(32)));
        assertThat(placed(money)).isZero();
        side.send(commit(person, money, "400.00"));
        assertThat(placed(money)).isEqualTo(1);
    }

    @Test
    void a_plan_keeps_the_ceiling_of_its_day_when_a_lower_one_begins_later() {
        var money = signed("10000.00");
        side.send(new SetCeiling(money, Money.euros("300.00"), day(32), day(32)));
        var person = planned(money);
        side.send(person.getsPart("500.00"));
        assertThat(side.last(person.caseId().value())).isInstanceOf(TrancheCommitted.class);
    }

    @Test
    void an_agreement_without_a_ceiling_supports_nobody() {
        var sign = agreement(5, "1000.00");
        side.send(sign);
        var person = planned(sign.agreementId());
        side.send(person.getsPart("300.00"));
        assertGivenUp(person, sign.agreementId(), "funding.no-ceiling-in-force");
    }

    @Test
    void support_that_is_given_up_frees_the_money() {
        var money = signed("1000.00");
        var person = planned(money);
        side.send(person.getsPart("300.00"));
        side.send(new ReleaseSupport(person.entitlement(), person.commitment(), day(35)));
        assertThat(side.last(money.value())).isInstanceOf(CommitmentReleased.class);
    }

    @Test
    void of_fifty_parts_of_twenty_euros_at_once_those_within_the_ceiling_are_bound_on_their_agreements() {
        var eu = signed("10000.00");
        var italy = signed("10000.00");
        var person = planned(eu);
        side.send(commit(person, eu, "400.00"));
        var refused = IntStream.range(0, 50)
                .parallel()
                .filter(number -> isRefused(commit(person, number % 2 == 0 ? eu : italy, "20.00")))
                .count();
        side.settle();
        assertThat(refused).isEqualTo(45);
        assertThat(side.stream(person.entitlement().value()))
                .filteredOn(SupportCommitted.class::isInstance)
                .hasSize(6)
                .last()
                .isInstanceOfSatisfying(
                        SupportCommitted.class, last -> assertThat(last.used()).isEqualTo(CEILING));
        assertThat(placed(eu) + placed(italy)).isEqualTo(6);
    }

    @Test
    @Order(Integer.MAX_VALUE) // after all that the others did
    void reacting_to_everything_again_changes_nothing() throws IOException {
        var person = planned(signed("1000.00"));
        side.send(person.getsPart("300.00"));
        side.send(new ConfirmDelivery(person.caseId(), person.tranche(), "abc", day(40)));
        side.send(planned(signed("100.00")).getsPart("300.00"));
        var before = side.history();
        side.reactAgain();
        assertThat(side.history()).isEqualTo(before);
    }

    private static CommitSupport commit(Returnee person, AgreementId money, String amount) {
        return new CommitSupport(
                person.entitlement(),
                CommitmentId.of(UUID.randomUUID()),
                person.caseId(),
                money,
                Money.euros(amount),
                CEILING,
                day(31),
                day(32));
    }

    private static boolean isRefused(CommitSupport command) {
        try {
            side.dispatch(command);
            return false;
        } catch (Refused refused) {
            return true;
        }
    }

    private static long placed(AgreementId money) {
        return side.stream(money.value()).stream()
                .filter(CommitmentPlaced.class::isInstance)
                .count();
    }

    private static void assertGivenUp(Returnee person, AgreementId money, String code) {
        assertThat(side.last(person.caseId().value()))
                .isEqualTo(new TrancheDeclined(person.caseId(), person.tranche(), code, day(33)));
        assertThat(side.last(person.entitlement().value()))
                .isInstanceOfSatisfying(
                        SupportReleased.class,
                        released -> assertThat(released.used()).isEqualTo(Money.euros("0.00")));
        assertThat(placed(money)).isZero();
    }

    private static AgreementId signed(String reintegration) {
        return signed(reintegration, "500.00");
    }

    private static AgreementId signed(String reintegration, String ceiling) {
        var sign = agreement(5, reintegration);
        side.send(sign, new SetCeiling(sign.agreementId(), Money.euros(ceiling), sign.signedOn(), sign.signedOn()));
        return sign.agreementId();
    }

    private static Returnee planned(AgreementId money) {
        var person = Returnee.another();
        var flight = flight(10);
        side.send(person.asks());
        side.send(flight, person.wantsMoneyFrom(money));
        side.send(person.prepares());
        side.send(person.books(flight.movementId()));
        side.send(person.departs(flight.movementId()));
        side.send(person.arrivesAndPlans());
        return person;
    }
}
