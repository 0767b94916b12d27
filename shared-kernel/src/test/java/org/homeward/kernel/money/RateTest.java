package org.homeward.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RateTest {
    private static final Rate FRANCS = new Rate(Currency.XOF, Currency.EUR, "655.957", "fixed parity");

    @Test
    void francs_become_euros_rounded_half_up_to_the_cent() {
        assertThat(FRANCS.convert(Money.of("262400", Currency.XOF))).isEqualTo(Money.euros("400.03"));
        assertThat(FRANCS.convert(Money.of("65700", Currency.XOF))).isEqualTo(Money.euros("100.16"));
    }

    @Test
    void pounds_become_euros_at_the_rate_of_the_month() {
        var december = new Rate(Currency.GBP, Currency.EUR, "0.9091", "InforEuro 2009-12");
        assertThat(december.convert(Money.of("1000.00", Currency.GBP))).isEqualTo(Money.euros("1099.99"));
    }

    @Test
    void half_a_cent_is_rounded_up() {
        var half = new Rate(Currency.USD, Currency.EUR, "2", "test");
        assertThat(half.convert(Money.of("0.01", Currency.USD))).isEqualTo(Money.euros("0.01"));
    }

    @Test
    void a_rate_converts_its_own_currency_only_and_is_positive() {
        assertThatIllegalArgumentException().isThrownBy(() -> FRANCS.convert(Money.euros("1.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(Currency.XOF, Currency.EUR, "0", "none"));
    }
}
