package org.homeward.query.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.reporting.ReportCell;
import org.homeward.kernel.reporting.ReportSection;
import org.homeward.query.reporting.SectionDefinition.CostColumn;
import org.homeward.query.reporting.SectionDefinition.Heading;

/** Makes the table of costs: every cost is in exactly one row that counts, and the rows add up to the total. */
final class CostsTable {
    private static final String CODE = "expenditure";
    private static final int BASIS_POINT_DECIMALS = 4;

    private final SectionDefinition.Expenditure definition;
    private final CostBook book;
    private final Reported reported;
    private final Money nothing;

    CostsTable(SectionDefinition.Expenditure definition, CostBook book, Reported reported, Currency currency) {
        this.definition = definition;
        this.book = book;
        this.reported = reported;
        nothing = Money.zero(currency);
    }

    ReportSection section() {
        var rows = new ArrayList<CostLine>();
        definition.headings().forEach(heading -> rows.add(line(heading)));
        Stream.of(others()).filter(line -> !line.isEmpty()).forEach(rows::add);
        var counted = Stream.concat(
                        definition.headings().stream()
                                .filter(heading -> !heading.within())
                                .map(this::line),
                        Stream.of(others()))
                .reduce(empty(), (sum, line) -> sum.plus(line, definition.rows().direct()));
        var rounding = rounding(counted);
        Stream.of(rounding).filter(line -> !line.isEmpty()).forEach(rows::add);
        var direct = counted.plus(rounding, definition.rows().direct());
        rows.add(direct);
        if (reported.terms().values().stream().anyMatch(terms -> terms.signed().indirectBasisPoints() > 0)) {
            var indirect = indirect();
            rows.add(indirect);
            rows.add(direct.plus(indirect, definition.rows().total()));
        }
        var cells = new ArrayList<>(
                rows.stream().map(row -> row.row(definition.columns())).toList());
        cells.addAll(withoutRate());
        return new ReportSection(CODE, definition.title(), columns(), cells, definition.notes());
    }

    private List<String> columns() {
        return Stream.concat(
                        Stream.of(definition.code(), definition.heading()),
                        definition.columns().stream().map(CostColumn::title))
                .toList();
    }

    private CostLine line(Heading heading) {
        return line(heading.code(), heading.title(), heading::covers);
    }

    private CostLine others() {
        return line(
                "",
                definition.rows().others(),
                line -> definition.headings().stream().noneMatch(heading -> heading.covers(line)));
    }

    private CostLine line(String code, String title, Predicate<String> lines) {
        Predicate<CostBook.Key> costs = cost -> lines.test(cost.line());
        return new CostLine(
                code,
                title,
                book.budget(lines),
                book.before(costs).sum(),
                book.period(costs).sum());
    }

    private CostLine empty() {
        return new CostLine("", "", Optional.of(nothing), nothing, nothing);
    }

    /** What converting each heading loses or wins against converting the whole. */
    private CostLine rounding(CostLine counted) {
        return new CostLine(
                "",
                definition.rows().rounding(),
                Optional.of(nothing),
                book.before(cost -> true).sum().minus(counted.before()),
                book.period(cost -> true).sum().minus(counted.period()));
    }

    /** The share for overheads that each agreement allows, of its direct costs; in the period it is what it adds. */
    private CostLine indirect() {
        var before = nothing;
        var inAll = nothing;
        for (var agreed : reported.terms().entrySet()) {
            var basisPoints = agreed.getValue().signed().indirectBasisPoints();
            var direct = book.before(of(agreed.getKey())).sum();
            before = before.plus(share(direct, basisPoints));
            inAll = inAll.plus(
                    share(direct.plus(book.period(of(agreed.getKey())).sum()), basisPoints));
        }
        return new CostLine("", definition.rows().indirect(), Optional.empty(), before, inAll.minus(before));
    }

    private static Predicate<CostBook.Key> of(AgreementId agreement) {
        return cost -> cost.agreementId().equals(agreement);
    }

    private static Money share(Money direct, int basisPoints) {
        var minor = BigDecimal.valueOf(direct.minor())
                .multiply(BigDecimal.valueOf(basisPoints))
                .movePointLeft(BASIS_POINT_DECIMALS)
                .setScale(0, RoundingMode.HALF_UP);
        return new Money(minor.longValueExact(), direct.currency());
    }

    private List<List<ReportCell>> withoutRate() {
        var before = book.before(cost -> true).left();
        var period = book.period(cost -> true).left();
        return Stream.of(Currency.values())
                .filter(currency -> Stream.concat(before.stream(), period.stream())
                        .anyMatch(amount -> amount.currency() == currency))
                .map(currency -> new CostLine(
                                currency.name(),
                                definition.rows().withoutRate(),
                                Optional.empty(),
                                sum(before, currency),
                                sum(period, currency))
                        .row(definition.columns()))
                .toList();
    }

    private static Money sum(List<Money> amounts, Currency currency) {
        return amounts.stream()
                .filter(amount -> amount.currency() == currency)
                .reduce(Money.zero(currency), Money::plus);
    }
}
