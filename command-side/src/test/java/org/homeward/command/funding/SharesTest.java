package org.homeward.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.funding.Samples.DAY;
import static org.homeward.command.funding.Samples.EU;
import static org.homeward.command.funding.Samples.FACTS;
import static org.homeward.command.funding.Samples.ITALY;
import static org.homeward.command.funding.Samples.commitment;
import static org.homeward.command.funding.Samples.euros;
import static org.homeward.command.funding.Samples.expenditure;
import static org.homeward.command.funding.Samples.invoice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.homeward.command.DeciderSpec;
import org.homeward.command.funding.rules.Expenditure;
import org.homeward.kernel.funding.CostShare;
import org.homeward.kernel.funding.ExpenditureCommand;
import org.homeward.kernel.funding.ExpenditureCommand.DeclineShare;
import org.homeward.kernel.funding.ExpenditureCommand.RebookShare;
import org.homeward.kernel.funding.ExpenditureCommand.RecordShareBooked;
import org.homeward.kernel.funding.ExpenditureEvent;
import org.homeward.kernel.funding.ExpenditureEvent.ExpenditureRecorded;
import org.homeward.kernel.funding.ExpenditureEvent.ShareBooked;
import org.homeward.kernel.funding.ExpenditureEvent.ShareDeclined;
import org.homeward.kernel.funding.ExpenditureEvent.ShareRebooked;
import org.homeward.kernel.funding.FundingRejection.AgreementBearsAnotherShare;
import org.homeward.kernel.funding.FundingRejection.ShareAlreadyBooked;
import org.homeward.kernel.funding.FundingRejection.ShareNotDeclined;
import org.homeward.kernel.funding.FundingRejection.ShareUnknown;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharesTest {
    private static final AgreementId UK = AgreementId.of(new UUID(1, 3));
    private static final Settles NOTHING = new Settles.Nothing();
    private static final String CODE = "funding.budget-exceeded";

    @Test
    void a_share_is_booked_once() {
        costs().given(cost()).when(book(EU), FACTS).then(booked(EU, "6.1", "0.74"));
        costs().given(cost(), booked(EU, "6.1", "0.74")).when(book(EU), FACTS).nothing();
    }

    @Test
    void a_share_is_declined_once_with_the_reason() {
        costs().given(cost()).when(decline(ITALY), FACTS).then(declined(ITALY, "6.1"));
        costs().given(cost(), declined(ITALY, "6.1"))
                .when(decline(ITALY), FACTS)
                .nothing();
    }

    @Test
    void a_booked_share_is_not_declined() {
        costs().given(cost(), booked(EU, "6.1", "0.74"))
                .when(decline(EU), FACTS)
                .refused(new ShareAlreadyBooked());
    }

    @Test
    void only_shares_of_a_recorded_cost_are_booked_declined_or_booked_again() {
        costs().given().when(book(EU), FACTS).refused(new ShareUnknown());
        costs().given().when(decline(EU), FACTS).refused(new ShareUnknown());
        costs().given().when(rebook(EU, UK, "6.1"), FACTS).refused(new ShareUnknown());
        costs().given(cost()).when(book(UK), FACTS).refused(new ShareUnknown());
        costs().given(cost()).when(decline(UK), FACTS).refused(new ShareUnknown());
        costs().given(cost()).when(rebook(UK, UK, "6.1"), FACTS).refused(new ShareUnknown());
    }

    @Test
    void a_declined_share_goes_to_another_agreement_to_the_cent() {
        costs().given(cost(), declined(ITALY, "6.1"))
                .when(rebook(ITALY, UK, "6.2"), FACTS)
                .then(rebooked(ITALY, UK, "6.2", NOTHING));
        costs().given(cost(), declined(ITALY, "6.1"), rebooked(ITALY, UK, "6.2", NOTHING))
                .when(book(UK), FACTS)
                .then(booked(UK, "6.2", "0.25"));
    }

    @Test
    void a_declined_share_is_tried_again_with_the_same_agreement() {
        costs().given(cost(), declined(ITALY, "6.1"))
                .when(rebook(ITALY, ITALY, "6.1"), FACTS)
                .then(rebooked(ITALY, ITALY, "6.1", NOTHING));
        costs().given(cost(), declined(ITALY, "6.1"), rebooked(ITALY, ITALY, "6.1", NOTHING))
                .when(decline(ITALY), FACTS)
                .then(declined(ITALY, "6.1"));
    }

    @Test
    void the_same_wish_twice_books_again_once_also_when_it_was_booked_since() {
        var past = new ExpenditureEvent[] {
            cost(), declined(ITALY, "6.1"), rebooked(ITALY, UK, "6.2", NOTHING), booked(UK, "6.2", "0.25")
        };
        costs().given(past[0], past[1], past[2])
                .when(rebook(ITALY, UK, "6.2"), FACTS)
                .nothing();
        costs().given(past).when(rebook(ITALY, UK, "6.2"), FACTS).nothing();
        costs().given(past).when(rebook(ITALY, UK, "6.3"), FACTS).refused(new ShareUnknown());
        var settling = new RebookShare(expenditure(1), ITALY, UK, "6.2", new Settles.Commitment(commitment(1)), DAY);
        costs().given(past).when(settling, FACTS).refused(new ShareUnknown());
    }

    @Test
    void what_was_tried_again_and_declined_again_is_tried_once_more() {
        costs().given(cost(), declined(ITALY, "6.1"), rebooked(ITALY, ITALY, "6.1", NOTHING), declined(ITALY, "6.1"))
                .when(rebook(ITALY, ITALY, "6.1"), FACTS)
                .then(rebooked(ITALY, ITALY, "6.1", NOTHING));
    }

    @Test
    void a_share_that_was_not_declined_is_not_booked_again() {
        costs().given(cost()).when(rebook(EU, UK, "6.1"), FACTS).refused(new ShareNotDeclined());
        costs().given(cost(), booked(EU, "6.1", "0.74"))
                .when(rebook(EU, UK, "6.1"), FACTS)
                .refused(new ShareNotDeclined());
    }

    @Test
    void an_agreement_bears_one_share_of_a_cost() {
        costs().given(cost(), booked(EU, "6.1", "0.74"), declined(ITALY, "6.1"))
                .when(rebook(ITALY, EU, "6.1"), FACTS)
                .refused(new AgreementBearsAnotherShare());
    }

    @Test
    void what_an_agreement_booked_after_all_is_no_longer_declined() {
        costs().given(cost(), declined(ITALY, "6.1"))
                .when(book(ITALY), FACTS)
                .then(rebooked(ITALY, ITALY, "6.1", NOTHING), booked(ITALY, "6.1", "0.25"));
    }

    @Test
    void in_no_order_of_wishes_is_a_share_lost_or_borne_twice() {
        var random = new Random(20090206);
        for (var run = 0; run < 300; run++) {
            var state = Expenditure.evolve(Expenditure.initial(), cost());
            Map<AgreementId, Money> with = new HashMap<>(Map.of(EU, euros("0.74"), ITALY, euros("0.25")));
            for (var step = 0; step < 40; step++) {
                for (var event : answers(wish(random), state)) {
                    if (event instanceof ShareRebooked moved) {
                        with.remove(moved.declinedBy());
                        with.put(moved.agreementId(), moved.amount());
                    }
                    state = Expenditure.evolve(state, event);
                }
                assertThat(with.values().stream().reduce(euros("0.00"), Money::plus))
                        .isEqualTo(euros("0.99"));
            }
        }
    }

    private static List<ExpenditureEvent> answers(ExpenditureCommand wish, Expenditure state) {
        try {
            return Expenditure.decide(wish, state, FACTS);
        } catch (CommandRejected refused) {
            return List.of();
        }
    }

    private static ExpenditureCommand wish(Random random) {
        var all = List.of(EU, ITALY, UK);
        var one = all.get(random.nextInt(3));
        return switch (random.nextInt(4)) {
            case 0 -> book(one);
            case 1 -> decline(one);
            default -> rebook(one, all.get(random.nextInt(3)), "6.1");
        };
    }

    private static DeciderSpec<ExpenditureCommand, Expenditure, ExpenditureEvent> costs() {
        return new DeciderSpec<>(Expenditure.initial(), Expenditure::decide, Expenditure::evolve);
    }

    private static ExpenditureRecorded cost() {
        return new ExpenditureRecorded(
                expenditure(1),
                "6.1",
                euros("0.99"),
                List.of(new CostShare(EU, euros("0.74")), new CostShare(ITALY, euros("0.25"))),
                DAY,
                invoice(1),
                NOTHING);
    }

    private static RecordShareBooked book(AgreementId agreement) {
        return new RecordShareBooked(expenditure(1), agreement);
    }

    private static ShareBooked booked(AgreementId agreement, String line, String amount) {
        return new ShareBooked(expenditure(1), agreement, line, euros(amount));
    }

    private static DeclineShare decline(AgreementId agreement) {
        return new DeclineShare(expenditure(1), agreement, CODE);
    }

    private static ShareDeclined declined(AgreementId agreement, String line) {
        return new ShareDeclined(expenditure(1), agreement, line, euros("0.25"), euros("0.99"), DAY, CODE);
    }

    private static RebookShare rebook(AgreementId declinedBy, AgreementId agreement, String line) {
        return new RebookShare(expenditure(1), declinedBy, agreement, line, NOTHING, DAY);
    }

    private static ShareRebooked rebooked(AgreementId declinedBy, AgreementId agreement, String line, Settles settles) {
        return new ShareRebooked(
                expenditure(1), declinedBy, agreement, line, euros("0.25"), DAY, invoice(1), settles, DAY);
    }
}
