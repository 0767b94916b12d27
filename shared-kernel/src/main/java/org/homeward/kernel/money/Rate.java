package org.homeward.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exchange rate with its provenance, so that a conversion can be repeated years later.
 *
 * @param from the currency converted
 * @param to the currency of the result
 * @param unitsPerTo how many units of {@code from} make one unit of {@code to}, as a positive decimal number
 * @param source where the rate was published, for example {@code InforEuro 2009-02}
 */
public record Rate(Currency from, Currency to, String unitsPerTo, String source) {
    public Rate {
        if (new BigDecimal(unitsPerTo).signum() <= 0) {
            throw new IllegalArgumentException("a rate is positive");
        }
    }

    /** The amount in the other currency, rounded half up to its minor unit. */
    public Money convert(Money amount) {
        if (amount.currency() != from) {
            throw new IllegalArgumentException("a rate from " + from + " does not convert " + amount.currency());
        }
        var converted = amount.amount().divide(new BigDecimal(unitsPerTo), to.decimals(), RoundingMode.HALF_UP);
        return new Money(converted.unscaledValue().longValueExact(), to);
    }
}
