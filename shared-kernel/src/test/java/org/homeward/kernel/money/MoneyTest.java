package org.homeward.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyTest {
    @Test
    void an_amount_is_written_with_the_decimals_of_its_currency() {
        assertThat(Money.euros("500")).hasToString("500.00 EUR");
        assertThat(Money.of("262400", Currency.XOF)).hasToString("262400 XOF");
        assertThat(Money.of("1.234", Currency.LYD)).hasToString("1.234 LYD");
    }

    @Test
    void an_amount_finer_than_its_currency_or_no_number_is_not_accepted() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.euros("1.001"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("0.5", Currency.XAF));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.euros("five"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.euros("99999999999999999999"));
    }

    @Test
    void amounts_add_up_exactly() {
        assertThat(Money.euros("0.10").plus(Money.euros("0.20"))).isEqualTo(Money.euros("0.30"));
        assertThat(Money.euros("0.10").minus(Money.euros("0.20"))).isEqualTo(Money.euros("-0.10"));
    }

    @Test
    void amounts_of_two_currencies_do_not_add_up_or_compare() {
        var pound = Money.of("1.00", Currency.GBP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.euros("1.00").plus(pound));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.euros("1.00").minus(pound));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.euros("1.00").exceeds(pound));
    }

    @Test
    void too_large_an_amount_is_an_error_and_never_wraps_around() {
        var largest = new Money(Long.MAX_VALUE, Currency.EUR);
        assertThatThrownBy(() -> largest.plus(Money.euros("0.01"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void an_amount_exceeds_only_a_smaller_one() {
        assertThat(Money.euros("500.01").exceeds(Money.euros("500.00"))).isTrue();
        assertThat(Money.euros("500.00").exceeds(Money.euros("500.00"))).isFalse();
        assertThat(Money.euros("0.01").isPositive()).isTrue();
        assertThat(Money.zero(Currency.EUR).isPositive()).isFalse();
    }
}
