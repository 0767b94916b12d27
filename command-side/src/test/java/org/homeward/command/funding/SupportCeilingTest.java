package org.homeward.command.funding;

import static org.homeward.command.funding.Samples.BEGIN;
import static org.homeward.command.funding.Samples.DAY;
import static org.homeward.command.funding.Samples.END;
import static org.homeward.command.funding.Samples.EU;
import static org.homeward.command.funding.Samples.FACTS;
import static org.homeward.command.funding.Samples.REINTEGRATION;
import static org.homeward.command.funding.Samples.agreements;
import static org.homeward.command.funding.Samples.commitment;
import static org.homeward.command.funding.Samples.euros;
import static org.homeward.command.funding.Samples.signed;

import java.time.LocalDate;
import org.homeward.kernel.funding.FundingAgreementCommand.BindSupport;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementEnded;
import org.homeward.kernel.funding.FundingAgreementEvent.CeilingSet;
import org.homeward.kernel.funding.FundingAgreementEvent.CommitmentPlaced;
import org.homeward.kernel.funding.FundingRejection.AgreementHasEnded;
import org.homeward.kernel.funding.FundingRejection.AgreementUnknown;
import org.homeward.kernel.funding.FundingRejection.BudgetExceeded;
import org.homeward.kernel.funding.FundingRejection.CeilingExceeded;
import org.homeward.kernel.funding.FundingRejection.CurrencyDiffers;
import org.homeward.kernel.funding.FundingRejection.NoCeilingInForce;
import org.homeward.kernel.funding.FundingRejection.OutsideEligibility;
import org.homeward.kernel.funding.FundingRejection.RecordedDifferently;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportCeilingTest {
    private static final LocalDate CHANGED = DAY.minusDays(10);

    @Test
    void support_up_to_the_ceiling_of_the_agreement_is_bound_and_a_cent_more_is_refused() {
        agreements()
                .given(signed(1), ceiling("500.00", BEGIN))
                .when(bind("200.00", "500.00", DAY), FACTS)
                .then(bound("200.00", "800.00"));
        agreements()
                .given(signed(1), ceiling("500.00", BEGIN))
                .when(bind("200.00", "500.01", DAY), FACTS)
                .refused(new CeilingExceeded(euros("500.00"), euros("0.01")));
    }

    @Test
    void the_ceiling_is_that_of_the_day_on_which_the_plan_was_approved() {
        agreements()
                .given(signed(1), ceiling("400.00", CHANGED), ceiling("500.00", BEGIN))
                .when(bind("500.00", "500.00", CHANGED.minusDays(1)), FACTS)
                .then(bound("500.00", "500.00"));
        agreements()
                .given(signed(1), ceiling("400.00", CHANGED), ceiling("500.00", BEGIN))
                .when(bind("500.00", "500.00", CHANGED), FACTS)
                .refused(new CeilingExceeded(euros("400.00"), euros("100.00")));
        agreements()
                .given(signed(1), ceiling("500.00", BEGIN), ceiling("400.00", BEGIN))
                .when(bind("500.00", "500.00", DAY), FACTS)
                .refused(new CeilingExceeded(euros("400.00"), euros("100.00")));
    }

    @Test
    void without_a_ceiling_on_that_day_no_support_is_bound() {
        agreements().given(signed(1)).when(bind("1.00", "1.00", DAY), FACTS).refused(new NoCeilingInForce(DAY));
        agreements()
                .given(signed(1), ceiling("500.00", DAY))
                .when(bind("1.00", "1.00", DAY.minusDays(1)), FACTS)
                .refused(new NoCeilingInForce(DAY.minusDays(1)));
    }

    @Test
    void the_same_support_twice_is_bound_once_and_a_different_one_is_refused() {
        agreements()
                .given(signed(1), ceiling("500.00", BEGIN), bound("200.00", "800.00"))
                .when(bind("200.00", "200.00", DAY), FACTS)
                .nothing();
        agreements()
                .given(signed(1), ceiling("500.00", BEGIN), bound("200.00", "800.00"))
                .when(bind("100.00", "100.00", DAY), FACTS)
                .refused(new RecordedDifferently());
    }

    @Test
    void money_that_was_bound_before_under_the_same_identifier_is_no_way_around_the_ceiling() {
        agreements()
                .given(signed(1), ceiling("500.00", BEGIN), bound("600.00", "400.00"))
                .when(bind("600.00", "600.00", DAY), FACTS)
                .refused(new CeilingExceeded(euros("500.00"), euros("100.00")));
    }

    @Test
    void support_is_bound_by_an_agreement_that_can_pay_it() {
        agreements().given().when(bind("1.00", "1.00", DAY), FACTS).refused(new AgreementUnknown());
        agreements()
                .given(signed(1), ceiling("5000.00", BEGIN))
                .when(bind("1000.01", "1000.01", DAY), FACTS)
                .refused(new BudgetExceeded(REINTEGRATION, euros("1000.00")));
        agreements()
                .given(signed(1), ceiling("500.00", BEGIN), new AgreementEnded(EU, END))
                .when(bind("1.00", "1.00", DAY), FACTS)
                .refused(new AgreementHasEnded(END));
        var late = END.plusDays(1);
        agreements()
                .given(signed(1), ceiling("500.00", BEGIN))
                .when(new BindSupport(EU, commitment(1), REINTEGRATION, euros("1.00"), euros("1.00"), DAY, late), FACTS)
                .refused(new OutsideEligibility(BEGIN, END));
        var pound = Money.of("1.00", Currency.GBP);
        agreements()
                .given(signed(1), ceiling("500.00", BEGIN))
                .when(new BindSupport(EU, commitment(1), REINTEGRATION, pound, pound, DAY, DAY), FACTS)
                .refused(new CurrencyDiffers(Currency.EUR));
    }

    private static CeilingSet ceiling(String amount, LocalDate from) {
        return new CeilingSet(EU, euros(amount), from, BEGIN);
    }

    private static BindSupport bind(String amount, String used, LocalDate planApprovedOn) {
        return new BindSupport(EU, commitment(1), REINTEGRATION, euros(amount), euros(used), planApprovedOn, DAY);
    }

    private static CommitmentPlaced bound(String amount, String available) {
        return new CommitmentPlaced(EU, commitment(1), REINTEGRATION, euros(amount), euros(available), DAY);
    }
}
