package org.homeward.command.funding;

import static org.homeward.command.funding.Samples.BEGIN;
import static org.homeward.command.funding.Samples.DAY;
import static org.homeward.command.funding.Samples.END;
import static org.homeward.command.funding.Samples.EU;
import static org.homeward.command.funding.Samples.FACTS;
import static org.homeward.command.funding.Samples.agreements;
import static org.homeward.command.funding.Samples.caseOf;
import static org.homeward.command.funding.Samples.euros;
import static org.homeward.command.funding.Samples.reserve;
import static org.homeward.command.funding.Samples.reserved;
import static org.homeward.command.funding.Samples.sign;
import static org.homeward.command.funding.Samples.signed;

import java.time.LocalDate;
import org.homeward.kernel.funding.FundingAgreementCommand.ConfirmPlace;
import org.homeward.kernel.funding.FundingAgreementCommand.EndAgreement;
import org.homeward.kernel.funding.FundingAgreementCommand.SetCeiling;
import org.homeward.kernel.funding.FundingAgreementCommand.SignAddendum;
import org.homeward.kernel.funding.FundingAgreementEvent.AddendumSigned;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementEnded;
import org.homeward.kernel.funding.FundingAgreementEvent.CeilingSet;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceConfirmed;
import org.homeward.kernel.funding.FundingRejection.AddendumOutOfOrder;
import org.homeward.kernel.funding.FundingRejection.AgreementAlreadySigned;
import org.homeward.kernel.funding.FundingRejection.AgreementHasEnded;
import org.homeward.kernel.funding.FundingRejection.AgreementUnknown;
import org.homeward.kernel.funding.FundingRejection.CapBelowUse;
import org.homeward.kernel.funding.FundingRejection.CaseloadFull;
import org.homeward.kernel.funding.FundingRejection.CurrencyDiffers;
import org.homeward.kernel.funding.FundingRejection.PeriodInverted;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementTermsTest {
    private static final LocalDate LATER = LocalDate.of(2010, 6, 30);

    @Test
    void an_agreement_is_signed_once() {
        agreements().given().when(sign(1000), FACTS).then(signed(1000));
        agreements().given(signed(1000)).when(sign(1000), FACTS).nothing();
        agreements().given(signed(1000)).when(sign(900), FACTS).refused(new AgreementAlreadySigned());
        agreements()
                .given(signed(1000), new AgreementEnded(EU, END))
                .when(sign(1000), FACTS)
                .nothing();
    }

    @Test
    void an_addendum_gives_more_places_and_more_time() {
        agreements().given(signed(1)).when(addendum(1, 2), FACTS).then(added(1, 2));
        agreements()
                .given(signed(1), reserved(1, 0), added(1, 2))
                .when(reserve(2), FACTS)
                .then(reserved(2, 0));
        agreements()
                .given(signed(1), reserved(1, 0), added(1, 2))
                .when(new ConfirmPlace(EU, caseOf(1), LATER), FACTS)
                .then(new PlaceConfirmed(EU, caseOf(1), 1, LATER));
    }

    @Test
    void the_same_addendum_twice_changes_nothing() {
        agreements().given(signed(1), added(1, 2)).when(addendum(1, 2), FACTS).nothing();
    }

    @Test
    void addenda_are_numbered_without_gap() {
        agreements().given(signed(1)).when(addendum(2, 2), FACTS).refused(new AddendumOutOfOrder(1));
        agreements().given(signed(1), added(1, 2)).when(addendum(1, 3), FACTS).refused(new AddendumOutOfOrder(2));
        agreements().given(signed(1), added(1, 2)).when(addendum(2, 3), FACTS).then(added(2, 3));
    }

    @Test
    void the_cap_never_falls_below_what_is_promised() {
        agreements()
                .given(signed(2), reserved(1, 1), reserved(2, 0))
                .when(addendum(1, 1), FACTS)
                .refused(new CapBelowUse(2));
        agreements()
                .given(signed(3), reserved(1, 2), reserved(2, 1))
                .when(addendum(1, 2), FACTS)
                .then(added(1, 2));
        agreements()
                .given(signed(3), reserved(1, 2), reserved(2, 1), added(1, 2))
                .when(reserve(3), FACTS)
                .refused(new CaseloadFull(2));
    }

    @Test
    void an_agreement_does_not_end_before_it_begins() {
        var command = new SignAddendum(EU, 1, 5, BEGIN.minusDays(1), DAY);
        agreements().given(signed(1)).when(command, FACTS).refused(new PeriodInverted(BEGIN));
        agreements()
                .given(signed(1))
                .when(new SignAddendum(EU, 1, 5, BEGIN, DAY), FACTS)
                .then(new AddendumSigned(EU, 1, 5, BEGIN, DAY));
    }

    @Test
    void a_ceiling_holds_from_a_date_on() {
        agreements().given(signed(1)).when(ceiling("500.00", BEGIN), FACTS).then(ceilingSet("500.00", BEGIN));
        agreements()
                .given(signed(1), ceilingSet("500.00", BEGIN))
                .when(ceiling("400.00", DAY), FACTS)
                .then(ceilingSet("400.00", DAY));
    }

    @Test
    void the_same_ceiling_twice_changes_nothing() {
        agreements()
                .given(signed(1), ceilingSet("500.00", BEGIN), ceilingSet("400.00", DAY))
                .when(ceiling("500.00", BEGIN), FACTS)
                .nothing();
    }

    @Test
    void a_ceiling_is_in_the_currency_of_the_agreement() {
        var command = new SetCeiling(EU, Money.of("500.00", Currency.GBP), BEGIN, BEGIN);
        agreements().given(signed(1)).when(command, FACTS).refused(new CurrencyDiffers(Currency.EUR));
    }

    @Test
    void an_agreement_ends_once_and_then_takes_no_new_terms() {
        agreements().given(signed(1)).when(new EndAgreement(EU, END), FACTS).then(new AgreementEnded(EU, END));
        agreements()
                .given(signed(1), new AgreementEnded(EU, END))
                .when(new EndAgreement(EU, END), FACTS)
                .nothing();
        agreements().given().when(new EndAgreement(EU, END), FACTS).refused(new AgreementUnknown());
        agreements()
                .given(signed(1), new AgreementEnded(EU, END))
                .when(addendum(1, 2), FACTS)
                .refused(new AgreementHasEnded(END));
    }

    private static SignAddendum addendum(int number, int cap) {
        return new SignAddendum(EU, number, cap, LATER, DAY);
    }

    private static AddendumSigned added(int number, int cap) {
        return new AddendumSigned(EU, number, cap, LATER, DAY);
    }

    private static SetCeiling ceiling(String amount, LocalDate from) {
        return new SetCeiling(EU, euros(amount), from, BEGIN);
    }

    private static CeilingSet ceilingSet(String amount, LocalDate from) {
        return new CeilingSet(EU, euros(amount), from, BEGIN);
    }
}
