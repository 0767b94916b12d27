package org.homeward.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.funding.Samples.BEGIN;
import static org.homeward.command.funding.Samples.DAY;
import static org.homeward.command.funding.Samples.END;
import static org.homeward.command.funding.Samples.EU;
import static org.homeward.command.funding.Samples.FACTS;
import static org.homeward.command.funding.Samples.REINTEGRATION;
import static org.homeward.command.funding.Samples.agreements;
import static org.homeward.command.funding.Samples.commitment;
import static org.homeward.command.funding.Samples.euros;
import static org.homeward.command.funding.Samples.expenditure;
import static org.homeward.command.funding.Samples.invoice;
import static org.homeward.command.funding.Samples.signed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.homeward.command.funding.rules.FundingAgreement;
import org.homeward.kernel.funding.FundingAgreementCommand;
import org.homeward.kernel.funding.FundingAgreementCommand.BookExpenditure;
import org.homeward.kernel.funding.FundingAgreementCommand.PlaceCommitment;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleaseCommitment;
import org.homeward.kernel.funding.FundingAgreementEvent;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementEnded;
import org.homeward.kernel.funding.FundingAgreementEvent.CommitmentPlaced;
import org.homeward.kernel.funding.FundingAgreementEvent.CommitmentReleased;
import org.homeward.kernel.funding.FundingAgreementEvent.ExpenditureBooked;
import org.homeward.kernel.funding.FundingRejection.AgreementHasEnded;
import org.homeward.kernel.funding.FundingRejection.BudgetExceeded;
import org.homeward.kernel.funding.FundingRejection.BudgetLineUnknown;
import org.homeward.kernel.funding.FundingRejection.CommitmentNotOpen;
import org.homeward.kernel.funding.FundingRejection.CurrencyDiffers;
import org.homeward.kernel.funding.FundingRejection.DocumentAlreadyUsed;
import org.homeward.kernel.funding.FundingRejection.OutsideEligibility;
import org.homeward.kernel.funding.FundingRejection.RecordedDifferently;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BudgetTest {
    private static final Settles NOTHING = new Settles.Nothing();

    @Test
    void money_is_bound_on_a_line() {
        agreements().given(signed(1)).when(commit(1, "600.00"), FACTS).then(committed(1, "600.00", "400.00"));
        agreements().given(signed(1)).when(commit(1, "1000.00"), FACTS).then(committed(1, "1000.00", "0.00"));
    }

    @Test
    void more_than_is_available_is_never_bound() {
        agreements()
                .given(signed(1), committed(1, "600.00", "400.00"))
                .when(commit(2, "400.01"), FACTS)
                .refused(new BudgetExceeded(REINTEGRATION, euros("400.00")));
    }

    @Test
    void the_same_commitment_twice_binds_once_and_a_different_one_is_refused() {
        var past = committed(1, "600.00", "400.00");
        agreements().given(signed(1), past).when(commit(1, "600.00"), FACTS).nothing();
        agreements().given(signed(1), past).when(commit(1, "100.00"), FACTS).refused(new RecordedDifferently());
        agreements()
                .given(signed(1), past, freed(1, "600.00", "1000.00"))
                .when(commit(1, "600.00"), FACTS)
                .refused(new RecordedDifferently());
    }

    @Test
    void money_is_bound_in_the_currency_on_a_line_and_within_the_period() {
        var pounds = Money.of("1.00", Currency.GBP);
        agreements()
                .given(signed(1))
                .when(new PlaceCommitment(EU, commitment(1), REINTEGRATION, pounds, DAY), FACTS)
                .refused(new CurrencyDiffers(Currency.EUR));
        agreements()
                .given(signed(1))
                .when(new PlaceCommitment(EU, commitment(1), "9.9", euros("1.00"), DAY), FACTS)
                .refused(new BudgetLineUnknown("9.9"));
        agreements()
                .given(signed(1))
                .when(new PlaceCommitment(EU, commitment(1), REINTEGRATION, euros("1.00"), END.plusDays(1)), FACTS)
                .refused(new OutsideEligibility(BEGIN, END));
    }

    @Test
    void bound_money_becomes_free_again_once() {
        var past = committed(1, "600.00", "400.00");
        agreements().given(signed(1), past).when(free(1), FACTS).then(freed(1, "600.00", "1000.00"));
        agreements()
                .given(signed(1), past, freed(1, "600.00", "1000.00"))
                .when(free(1), FACTS)
                .nothing();
        agreements()
                .given(signed(1), past, freed(1, "600.00", "1000.00"))
                .when(commit(2, "1000.00"), FACTS)
                .then(committed(2, "1000.00", "0.00"));
        agreements().given(signed(1)).when(free(1), FACTS).refused(new CommitmentNotOpen());
    }

    @Test
    void a_cost_uses_what_is_available() {
        agreements().given(signed(1)).when(book(1, "1000.00", DAY), FACTS).then(booked(1, "1000.00", NOTHING, "0.00"));
        agreements()
                .given(signed(1), booked(1, "600.00", NOTHING, "400.00"))
                .when(book(2, "400.01", DAY), FACTS)
                .refused(new BudgetExceeded(REINTEGRATION, euros("400.00")));
    }

    @Test
    void a_cost_settles_its_commitment_and_frees_the_rest() {
        var settles = new Settles.Commitment(commitment(1));
        agreements()
                .given(signed(1), committed(1, "600.00", "400.00"))
                .when(settle(1, "550.00", settles), FACTS)
                .then(booked(1, "550.00", settles, "450.00"));
        agreements()
                .given(signed(1), committed(1, "600.00", "400.00"), booked(1, "550.00", settles, "450.00"))
                .when(commit(2, "450.01"), FACTS)
                .refused(new BudgetExceeded(REINTEGRATION, euros("450.00")));
        agreements()
                .given(signed(1), committed(1, "600.00", "400.00"), booked(1, "550.00", settles, "450.00"))
                .when(free(1), FACTS)
                .nothing();
    }

    @Test
    void a_cost_on_another_line_frees_the_line_of_its_commitment() {
        var settles = new Settles.Commitment(commitment(1));
        var transport = new ExpenditureBooked(
                EU, expenditure(1), "6.1", euros("80.00"), DAY, invoice(1), settles, euros("300.00"));
        agreements()
                .given(signed(1), committed(1, "600.00", "400.00"))
                .when(new BookExpenditure(EU, expenditure(1), "6.1", euros("80.00"), DAY, invoice(1), settles), FACTS)
                .then(transport);
        agreements()
                .given(signed(1), committed(1, "600.00", "400.00"), transport)
                .when(commit(2, "1000.00"), FACTS)
                .then(committed(2, "1000.00", "0.00"));
    }

    @Test
    void a_cost_settles_only_an_open_commitment() {
        var settles = new Settles.Commitment(commitment(1));
        agreements().given(signed(1)).when(settle(1, "550.00", settles), FACTS).refused(new CommitmentNotOpen());
    }

    @Test
    void a_cost_of_the_first_of_april_2010_is_refused() {
        agreements()
                .given(signed(1))
                .when(book(1, "1.00", LocalDate.of(2010, 4, 1)), FACTS)
                .refused(new OutsideEligibility(BEGIN, END));
        agreements()
                .given(signed(1))
                .when(book(1, "1.00", BEGIN.minusDays(1)), FACTS)
                .refused(new OutsideEligibility(BEGIN, END));
    }

    @Test
    void a_cost_is_in_the_currency_of_the_agreement() {
        var command = new BookExpenditure(
                EU, expenditure(1), REINTEGRATION, Money.of("1.00", Currency.GBP), DAY, invoice(1), NOTHING);
        agreements().given(signed(1)).when(command, FACTS).refused(new CurrencyDiffers(Currency.EUR));
    }

    @Test
    void a_document_supports_one_cost_only() {
        var command = new BookExpenditure(EU, expenditure(2), REINTEGRATION, euros("5.00"), DAY, invoice(1), NOTHING);
        agreements()
                .given(signed(1), booked(1, "600.00", NOTHING, "400.00"))
                .when(command, FACTS)
                .refused(new DocumentAlreadyUsed());
    }

    @Test
    void the_same_cost_twice_is_booked_once_and_a_different_one_is_refused() {
        var past = booked(1, "600.00", NOTHING, "400.00");
        agreements().given(signed(1), past).when(book(1, "600.00", DAY), FACTS).nothing();
        agreements().given(signed(1), past).when(book(1, "5.00", DAY), FACTS).refused(new RecordedDifferently());
    }

    @Test
    void an_ended_agreement_takes_no_costs_but_gives_back_what_it_bound() {
        var ended = new AgreementEnded(EU, END);
        agreements().given(signed(1), ended).when(book(1, "1.00", DAY), FACTS).refused(new AgreementHasEnded(END));
        agreements().given(signed(1), ended).when(commit(1, "1.00"), FACTS).refused(new AgreementHasEnded(END));
        agreements()
                .given(signed(1), committed(1, "600.00", "400.00"), ended)
                .when(free(1), FACTS)
                .then(freed(1, "600.00", "1000.00"));
    }

    @Test
    void no_order_of_wishes_ever_exceeds_the_budget() {
        var random = new Random(20090101);
        FundingAgreement state = FundingAgreement.evolve(FundingAgreement.initial(), signed(1));
        var open = new HashMap<String, Long>();
        var spent = 0L;
        for (var step = 0; step < 4000; step++) {
            List<FundingAgreementEvent> events;
            try {
                events = FundingAgreement.decide(wish(random), state, FACTS);
            } catch (CommandRejected refused) {
                continue;
            }
            for (var event : events) {
                if (event instanceof CommitmentPlaced placed) {
                    open.put(placed.commitmentId().value(), placed.amount().minor());
                } else if (event instanceof CommitmentReleased released) {
                    open.remove(released.commitmentId().value());
                } else if (event instanceof ExpenditureBooked cost) {
                    spent += cost.amount().minor();
                    if (cost.settles() instanceof Settles.Commitment(var id)) {
                        open.remove(id.value());
                    }
                }
                state = FundingAgreement.evolve(state, event);
            }
            var bound = open.values().stream().mapToLong(Long::longValue).sum();
            assertThat(spent + bound).isBetween(0L, 100_000L);
        }
        assertThat(spent).isPositive();
    }

    private static FundingAgreementCommand wish(Random random) {
        var number = 1 + random.nextInt(300);
        var amount = new Money(1 + random.nextInt(4000), Currency.EUR);
        return switch (random.nextInt(4)) {
            case 0, 1 -> new PlaceCommitment(EU, commitment(number), REINTEGRATION, amount, DAY);
            case 2 -> free(number);
            default ->
                new BookExpenditure(
                        EU,
                        expenditure(number),
                        REINTEGRATION,
                        amount,
                        DAY,
                        invoice(number),
                        random.nextBoolean() ? NOTHING : new Settles.Commitment(commitment(number)));
        };
    }

    private static PlaceCommitment commit(int number, String amount) {
        return new PlaceCommitment(EU, commitment(number), REINTEGRATION, euros(amount), DAY);
    }

    private static CommitmentPlaced committed(int number, String amount, String available) {
        return new CommitmentPlaced(EU, commitment(number), REINTEGRATION, euros(amount), euros(available), DAY);
    }

    private static ReleaseCommitment free(int number) {
        return new ReleaseCommitment(EU, commitment(number), DAY);
    }

    private static CommitmentReleased freed(int number, String amount, String available) {
        return new CommitmentReleased(EU, commitment(number), REINTEGRATION, euros(amount), euros(available), DAY);
    }

    private static BookExpenditure book(int number, String amount, LocalDate serviceOn) {
        return new BookExpenditure(
                EU, expenditure(number), REINTEGRATION, euros(amount), serviceOn, invoice(number), NOTHING);
    }

    private static BookExpenditure settle(int number, String amount, Settles settles) {
        return new BookExpenditure(
                EU, expenditure(number), REINTEGRATION, euros(amount), DAY, invoice(number), settles);
    }

    private static ExpenditureBooked booked(int number, String amount, Settles settles, String available) {
        return new ExpenditureBooked(
                EU, expenditure(number), REINTEGRATION, euros(amount), DAY, invoice(number), settles, euros(available));
    }
}
