package org.homeward.query.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;

/**
 * Turns amounts into the currency of a report. Every result is rounded once, half up, to the minor unit.
 *
 * @param to the currency of the report
 * @param rates the rates on record
 */
record Conversion(Currency to, MonthlyRates rates) {
    /**
     * What a conversion came to.
     *
     * @param sum the sum of what could be converted
     * @param left what could not, because no rate is on record
     */
    record Result(Money sum, List<Money> left) {}

    /** The sum of what is in the currency of the report; the rest is left. */
    Result converted(Collection<Money> amounts) {
        var sum = amounts.stream().filter(amount -> amount.currency() == to).reduce(Money.zero(to), Money::plus);
        return new Result(
                sum, amounts.stream().filter(amount -> amount.currency() != to).toList());
    }

    /** The sum of each currency by the simple average of the rates of some months. */
    Result byAverage(Collection<Money> amounts, List<YearMonth> months) {
        var sum = Money.zero(to);
        var left = new ArrayList<Money>();
        for (var currency : Currency.values()) {
            var total = amounts.stream()
                    .filter(amount -> amount.currency() == currency)
                    .reduce(Money.zero(currency), Money::plus);
            var converted = one(total, months);
            if (converted.isPresent()) {
                sum = sum.plus(converted.get());
            } else if (total.minor() != 0) {
                left.add(total);
            }
        }
        return new Result(sum, left);
    }

    /** An amount by the average of some months' rates, if all of them are on record. */
    Optional<Money> one(Money amount, List<YearMonth> months) {
        if (amount.currency() == to) {
            return Optional.of(amount);
        }
        var from = sum(amount.currency(), months);
        var into = sum(to, months);
        if (from.isEmpty() || into.isEmpty()) {
            return Optional.empty();
        }
        var exact = amount.amount().multiply(into.get());
        var rounded = exact.divide(from.get(), to.decimals(), RoundingMode.HALF_UP);
        return Optional.of(new Money(rounded.unscaledValue().longValueExact(), to));
    }

    private Optional<BigDecimal> sum(Currency currency, List<YearMonth> months) {
        var quotes = months.stream()
                .map(month -> rates.find(currency, month))
                .flatMap(Optional::stream)
                .map(MonthlyRates.Quote::unitsPerEuro)
                .toList();
        return quotes.size() == months.size() ? quotes.stream().reduce(BigDecimal::add) : Optional.empty();
    }
}
