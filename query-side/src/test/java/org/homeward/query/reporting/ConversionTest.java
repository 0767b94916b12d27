package org.homeward.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConversionTest {
    private static final Conversion TO_EUROS = new Conversion(Currency.EUR, MonthlyRates.ofResources());
    private static final Conversion TO_POUNDS = new Conversion(Currency.GBP, MonthlyRates.ofResources());
    private static final Money POUNDS = Money.of("1000.00", Currency.GBP);
    private static final YearMonth NOVEMBER = YearMonth.of(2009, 11);

    @Test
    void the_average_of_the_period_converts_the_sum_and_is_rounded_once() {
        var months = List.of(NOVEMBER, NOVEMBER.plusMonths(1), NOVEMBER.plusMonths(2));
        assertThat(TO_EUROS.byAverage(List.of(POUNDS), months).sum()).isEqualTo(Money.euros("1106.77"));
        assertThat(TO_EUROS.byAverage(
                                List.of(Money.of("500.00", Currency.GBP), Money.of("500.00", Currency.GBP)), months)
                        .sum())
                .isEqualTo(Money.euros("1106.77"));
    }

    @Test
    void the_rate_of_a_month_converts_an_amount() {
        assertThat(TO_EUROS.one(POUNDS, List.of(NOVEMBER.plusMonths(1)))).hasValue(Money.euros("1099.99"));
    }

    @Test
    void a_currency_that_is_not_the_euro_is_reached_across_it() {
        assertThat(TO_POUNDS.one(Money.euros("1000.00"), List.of(NOVEMBER))).hasValue(Money.of("897.50", Currency.GBP));
        assertThat(TO_POUNDS.one(Money.of("1478.80", Currency.USD), List.of(NOVEMBER)))
                .hasValue(Money.of("897.50", Currency.GBP));
    }

    @Test
    void parities_fixed_by_treaty_hold_in_every_month() {
        assertThat(TO_EUROS.one(Money.of("655957", Currency.XOF), List.of(YearMonth.of(1999, 1))))
                .hasValue(Money.euros("1000.00"));
    }

    @Test
    void what_has_no_rate_is_left_in_its_own_currency_and_not_lost() {
        var dinars = Money.of("10.000", Currency.LYD);
        assertThat(TO_EUROS.one(dinars, List.of(NOVEMBER))).isEmpty();
        assertThat(TO_EUROS.converted(List.of(dinars, Money.euros("1.00"))))
                .isEqualTo(new Conversion.Result(Money.euros("1.00"), List.of(dinars)));
        assertThat(TO_EUROS.byAverage(List.of(dinars, dinars), List.of(NOVEMBER)))
                .isEqualTo(new Conversion.Result(Money.euros("0.00"), List.of(Money.of("20.000", Currency.LYD))));
    }

    @Test
    void a_rate_says_where_it_is_from() {
        assertThat(MonthlyRates.ofResources()
                        .find(Currency.GBP, NOVEMBER)
                        .orElseThrow()
                        .source())
                .isEqualTo("ECB 2009-10-29");
    }
}
