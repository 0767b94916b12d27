package org.homeward.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of one currency.
 *
 * @param minor the amount in minor units (cents of a euro, thousandths of a dinar); may be negative
 * @param currency the currency
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
    /** No money at all, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The amount written as a decimal number, for example {@code 500.00}.
     *
     * @throws IllegalArgumentException if the number has more decimals than the currency or is not a number
     */
    public static Money of(String amount, Currency currency) {
        try {
            return new Money(
                    new BigDecimal(amount)
                            .setScale(currency.decimals(), RoundingMode.UNNECESSARY)
                            .unscaledValue()
                            .longValueExact(),
                    currency);
        } catch (ArithmeticException | NumberFormatException notExact) {
            throw new IllegalArgumentException(
                    "an amount in " + currency + " with at most " + currency.decimals() + " decimals is expected",
                    notExact);
        }
    }

    /** Euros, for example {@code euros("500.00")}. */
    public static Money euros(String amount) {
        return of(amount, Currency.EUR);
    }

    /** The sum; both amounts must be of one currency. */
    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    /** The difference; both amounts must be of one currency. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    /** Whether this is more than the other amount of the same currency. */
    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    /** Whether this is more than nothing. */
    public boolean isPositive() {
        return minor > 0;
    }

    /** The amount as a decimal number with the currency's decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.decimals());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (other.currency != currency) {
            throw new IllegalArgumentException("amounts in " + currency + " and " + other.currency + " do not add up");
        }
        return other;
    }
}
