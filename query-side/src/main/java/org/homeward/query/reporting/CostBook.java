package org.homeward.query.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.homeward.kernel.funding.BudgetLine;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.query.funding.AgreementFact.Cost;

/** The costs of a report in its currency, before the period and in it, summed up once by what tables ask for. */
final class CostBook {
    private final Reported reported;
    private final Conversion conversion;
    private final RateRule rule;
    private final List<Days> parts;
    private final Map<Key, Money> sums = new LinkedHashMap<>();
    private final SortedSet<Currency> foreign = new TreeSet<>();
    private final SortedSet<YearMonth> rateMonths = new TreeSet<>();

    /** What costs are summed up by; the part is a reporting year before the period, or the period itself. */
    record Key(AgreementId agreementId, String line, Currency currency, int part) {}

    CostBook(Reported reported, Conversion conversion, RateRule rule, Frame frame) {
        this.reported = reported;
        this.conversion = conversion;
        this.rule = rule;
        parts = new ArrayList<>(frame.calendar().before(frame.days().from()));
        parts.add(frame.days());
        reported.costs().forEach(this::add);
    }

    /** What was agreed for the lines of the filter, if a rate is on record. */
    Optional<Money> budget(Predicate<String> lines) {
        var sum = Money.zero(conversion.to());
        for (var terms : reported.terms().values()) {
            var signed = terms.signed();
            var agreed = signed.budget().stream()
                    .filter(line -> lines.test(line.code()))
                    .map(BudgetLine::amount)
                    .reduce(Money.zero(signed.currency()), Money::plus);
            var converted = conversion.one(agreed, List.of(YearMonth.from(signed.signedOn())));
            if (converted.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(converted.get());
        }
        return Optional.of(sum);
    }

    /** The costs of the filter before the period; each reporting year is converted by itself, as it was reported. */
    Conversion.Result before(Predicate<Key> filter) {
        var sum = Money.zero(conversion.to());
        var left = new ArrayList<Money>();
        for (var part = 0; part < parts.size() - 1; part++) {
            var result = in(part, filter);
            sum = sum.plus(result.sum());
            left.addAll(result.left());
        }
        return new Conversion.Result(sum, left);
    }

    /** The costs of the filter in the period. */
    Conversion.Result period(Predicate<Key> filter) {
        return in(parts.size() - 1, filter);
    }

    /** The currencies of costs that are not in the report's. */
    SortedSet<Currency> foreign() {
        return new TreeSet<>(foreign);
    }

    /** The months whose rates convert them. */
    SortedSet<YearMonth> rateMonths() {
        return new TreeSet<>(rateMonths);
    }

    private void add(Cost cost) {
        for (var part = 0; part < parts.size(); part++) {
            if (parts.get(part).contains(cost.serviceOn())) {
                noteRates(cost, parts.get(part));
                var amount = byMonth(cost);
                sums.merge(new Key(cost.agreementId(), cost.line(), amount.currency(), part), amount, Money::plus);
            }
        }
    }

    private void noteRates(Cost cost, Days part) {
        if (cost.amount().currency() != conversion.to()) {
            foreign.add(cost.amount().currency());
            switch (rule) {
                case PERIOD_AVERAGE -> rateMonths.addAll(part.months());
                case MONTH_OF_SERVICE -> rateMonths.add(YearMonth.from(cost.serviceOn()));
            }
        }
    }

    /** The cost in the report's currency where each is converted by itself and a rate is on record; else as it is. */
    private Money byMonth(Cost cost) {
        return switch (rule) {
            case PERIOD_AVERAGE -> cost.amount();
            case MONTH_OF_SERVICE ->
                conversion
                        .one(cost.amount(), List.of(YearMonth.from(cost.serviceOn())))
                        .orElse(cost.amount());
        };
    }

    private Conversion.Result in(int part, Predicate<Key> filter) {
        var amounts = sums.entrySet().stream()
                .filter(entry -> entry.getKey().part() == part && filter.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return switch (rule) {
            case PERIOD_AVERAGE -> conversion.byAverage(amounts, parts.get(part).months());
            case MONTH_OF_SERVICE -> conversion.converted(amounts);
        };
    }
}
