package org.homeward.command.funding;

import static org.homeward.command.funding.Samples.DAY;
import static org.homeward.command.funding.Samples.EU;
import static org.homeward.command.funding.Samples.FACTS;
import static org.homeward.command.funding.Samples.ITALY;
import static org.homeward.command.funding.Samples.NIGER;
import static org.homeward.command.funding.Samples.caseOf;
import static org.homeward.command.funding.Samples.commitment;
import static org.homeward.command.funding.Samples.entitlementOf;
import static org.homeward.command.funding.Samples.euros;

import org.homeward.command.DeciderSpec;
import org.homeward.command.funding.rules.Entitlement;
import org.homeward.kernel.funding.CostComponent;
import org.homeward.kernel.funding.EntitlementCommand;
import org.homeward.kernel.funding.EntitlementCommand.CommitSupport;
import org.homeward.kernel.funding.EntitlementCommand.DeliverSupport;
import org.homeward.kernel.funding.EntitlementCommand.ReleaseComponent;
import org.homeward.kernel.funding.EntitlementCommand.ReleaseSupport;
import org.homeward.kernel.funding.EntitlementCommand.ReserveComponent;
import org.homeward.kernel.funding.EntitlementEvent;
import org.homeward.kernel.funding.EntitlementEvent.ComponentReleased;
import org.homeward.kernel.funding.EntitlementEvent.ComponentReserved;
import org.homeward.kernel.funding.EntitlementEvent.SupportCommitted;
import org.homeward.kernel.funding.EntitlementEvent.SupportDelivered;
import org.homeward.kernel.funding.EntitlementEvent.SupportReleased;
import org.homeward.kernel.funding.FundingRejection.CeilingExceeded;
import org.homeward.kernel.funding.FundingRejection.ComponentAlreadyReserved;
import org.homeward.kernel.funding.FundingRejection.CurrencyDiffers;
import org.homeward.kernel.funding.FundingRejection.RecordedDifferently;
import org.homeward.kernel.funding.FundingRejection.SupportAlreadyDelivered;
import org.homeward.kernel.funding.FundingRejection.SupportNotCommitted;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.EntitlementId;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.money.Rate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EntitlementTest {
    private static final EntitlementId PERSON = entitlementOf(1);
    private static final String CEILING = "500.00";

    @Test
    void the_whole_ceiling_is_accepted_and_a_cent_more_is_refused() {
        entitlements().given().when(commit(1, EU, "500.00"), FACTS).then(committed(1, EU, "500.00", "500.00"));
        entitlements().given().when(commit(1, EU, "500.01"), FACTS).refused(over("0.01"));
    }

    @Test
    void two_parts_together_stay_below_the_ceiling() {
        var first = committed(1, EU, "300.00", "300.00");
        entitlements().given(first).when(commit(2, EU, "200.01"), FACTS).refused(over("0.01"));
        entitlements().given(first).when(commit(2, EU, "200.00"), FACTS).then(committed(2, EU, "200.00", "500.00"));
    }

    @Test
    void the_ceiling_holds_across_agreements_and_after_delivery() {
        entitlements()
                .given(committed(1, EU, "300.00", "300.00"), delivered(1, EU, "300.00"))
                .when(commit(2, ITALY, "200.01"), FACTS)
                .refused(over("0.01"));
    }

    @Test
    void quotes_in_francs_count_at_the_recorded_rate() {
        var rate = new Rate(Currency.XOF, Currency.EUR, "655.957", "fixed parity");
        var first = rate.convert(Money.of("262400", Currency.XOF));
        var second = rate.convert(Money.of("65700", Currency.XOF));
        entitlements()
                .given(committed(1, EU, "400.03", "400.03"))
                .when(commit(2, EU, second), FACTS)
                .refused(over("0.19"));
        entitlements().given().when(commit(1, EU, first), FACTS).then(committed(1, EU, "400.03", "400.03"));
    }

    @Test
    void a_lower_later_ceiling_never_breaks_what_is_committed() {
        var first = committed(1, EU, "450.00", "450.00");
        var later = new CommitSupport(PERSON, commitment(2), caseOf(1), EU, euros("0.01"), euros("400.00"), DAY, DAY);
        entitlements().given(first).when(later, FACTS).refused(new CeilingExceeded(euros("400.00"), euros("50.01")));
        entitlements().given(first).when(deliver(1), FACTS).then(delivered(1, EU, "450.00"));
    }

    @Test
    void support_in_two_currencies_is_refused() {
        var pounds = new CommitSupport(
                PERSON,
                commitment(2),
                caseOf(1),
                EU,
                Money.of("1.00", Currency.GBP),
                Money.of("500.00", Currency.GBP),
                DAY,
                DAY);
        entitlements()
                .given(committed(1, EU, "300.00", "300.00"))
                .when(pounds, FACTS)
                .refused(new CurrencyDiffers(Currency.EUR));
    }

    @Test
    void the_same_support_twice_counts_once_and_a_different_one_is_refused() {
        var first = committed(1, EU, "300.00", "300.00");
        entitlements().given(first).when(commit(1, EU, "300.00"), FACTS).nothing();
        entitlements()
                .given(first, delivered(1, EU, "300.00"))
                .when(commit(1, EU, "300.00"), FACTS)
                .nothing();
        entitlements().given(first).when(commit(1, EU, "299.00"), FACTS).refused(new RecordedDifferently());
        entitlements().given(first).when(commit(1, ITALY, "300.00"), FACTS).refused(new RecordedDifferently());
        entitlements()
                .given(first, released(1, "300.00", "0.00"))
                .when(commit(1, EU, "300.00"), FACTS)
                .refused(new RecordedDifferently());
    }

    @Test
    void support_given_up_frees_the_ceiling() {
        var first = committed(1, EU, "300.00", "300.00");
        var second = committed(2, EU, "200.00", "500.00");
        entitlements().given(first, second).when(giveUp(1), FACTS).then(released(1, "300.00", "200.00"));
        entitlements()
                .given(first, second, released(1, "300.00", "200.00"))
                .when(commit(3, EU, "300.00"), FACTS)
                .then(committed(3, EU, "300.00", "500.00"));
        entitlements()
                .given(first, released(1, "300.00", "0.00"))
                .when(giveUp(1), FACTS)
                .nothing();
    }

    @Test
    void only_committed_support_is_given_up_or_delivered() {
        var first = committed(1, EU, "300.00", "300.00");
        entitlements().given().when(giveUp(1), FACTS).refused(new SupportNotCommitted());
        entitlements().given().when(deliver(1), FACTS).refused(new SupportNotCommitted());
        entitlements()
                .given(first, released(1, "300.00", "0.00"))
                .when(deliver(1), FACTS)
                .refused(new SupportNotCommitted());
        entitlements()
                .given(first, delivered(1, EU, "300.00"))
                .when(giveUp(1), FACTS)
                .refused(new SupportAlreadyDelivered());
        entitlements()
                .given(first, delivered(1, EU, "300.00"))
                .when(deliver(1), FACTS)
                .nothing();
    }

    @Test
    void a_component_is_reserved_once_across_all_agreements() {
        entitlements().given().when(reserve(1, EU), FACTS).then(reserved(1, EU));
        entitlements().given(reserved(1, EU)).when(reserve(1, EU), FACTS).nothing();
        entitlements().given(reserved(1, EU)).when(reserve(1, ITALY), FACTS).refused(new ComponentAlreadyReserved());
        entitlements().given(reserved(1, EU)).when(reserve(2, EU), FACTS).refused(new ComponentAlreadyReserved());
    }

    @Test
    void different_components_may_sit_on_different_agreements() {
        entitlements()
                .given(reserved(1, EU))
                .when(new ReserveComponent(PERSON, caseOf(1), CostComponent.REINTEGRATION, ITALY, NIGER, DAY), FACTS)
                .then(new ComponentReserved(PERSON, caseOf(1), CostComponent.REINTEGRATION, ITALY, NIGER, DAY));
    }

    @Test
    void a_component_becomes_free_and_can_be_reserved_elsewhere() {
        entitlements().given(reserved(1, EU)).when(release(1, EU), FACTS).then(freed(1, EU));
        entitlements()
                .given(reserved(1, EU), freed(1, EU))
                .when(release(1, EU), FACTS)
                .nothing();
        entitlements()
                .given(reserved(1, EU), freed(1, EU))
                .when(reserve(1, ITALY), FACTS)
                .then(reserved(1, ITALY));
    }

    @Test
    void a_late_release_leaves_the_new_reservation_alone() {
        entitlements()
                .given(reserved(1, EU), freed(1, EU), reserved(1, ITALY))
                .when(release(1, EU), FACTS)
                .nothing();
    }

    private static DeciderSpec<EntitlementCommand, Entitlement, EntitlementEvent> entitlements() {
        return new DeciderSpec<>(Entitlement.initial(), Entitlement::decide, Entitlement::evolve);
    }

    private static CommitSupport commit(int number, AgreementId agreement, String amount) {
        return commit(number, agreement, euros(amount));
    }

    private static CommitSupport commit(int number, AgreementId agreement, Money amount) {
        return new CommitSupport(PERSON, commitment(number), caseOf(1), agreement, amount, euros(CEILING), DAY, DAY);
    }

    private static SupportCommitted committed(int number, AgreementId agreement, String amount, String used) {
        return new SupportCommitted(
                PERSON, commitment(number), caseOf(1), agreement, euros(amount), euros(used), euros(CEILING), DAY, DAY);
    }

    private static CeilingExceeded over(String amount) {
        return new CeilingExceeded(euros(CEILING), euros(amount));
    }

    private static DeliverSupport deliver(int number) {
        return new DeliverSupport(PERSON, commitment(number), DAY);
    }

    private static SupportDelivered delivered(int number, AgreementId agreement, String amount) {
        return new SupportDelivered(PERSON, commitment(number), caseOf(1), agreement, euros(amount), DAY);
    }

    private static ReleaseSupport giveUp(int number) {
        return new ReleaseSupport(PERSON, commitment(number), DAY);
    }

    private static SupportReleased released(int number, String amount, String used) {
        return new SupportReleased(PERSON, commitment(number), caseOf(1), EU, euros(amount), euros(used), DAY);
    }

    private static ReserveComponent reserve(int person, AgreementId agreement) {
        return new ReserveComponent(PERSON, caseOf(person), CostComponent.RETURN, agreement, NIGER, DAY);
    }

    private static ComponentReserved reserved(int person, AgreementId agreement) {
        return new ComponentReserved(PERSON, caseOf(person), CostComponent.RETURN, agreement, NIGER, DAY);
    }

    private static ReleaseComponent release(int person, AgreementId agreement) {
        return new ReleaseComponent(PERSON, caseOf(person), CostComponent.RETURN, agreement, DAY);
    }

    private static ComponentReleased freed(int person, AgreementId agreement) {
        return new ComponentReleased(PERSON, caseOf(person), CostComponent.RETURN, agreement, DAY);
    }
}
