package org.homeward.query.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.reporting.ReportCell;
import org.homeward.kernel.reporting.ReportSection;

/** Makes the table of the rates used, so that every conversion can be repeated by hand. */
final class RatesTable {
    private static final String CODE = "rates";

    private RatesTable() {}

    static ReportSection of(
            SectionDefinition.Rates definition, ReportDefinition report, CostBook book, MonthlyRates rates) {
        var currencies = book.foreign();
        if (!currencies.isEmpty()) {
            currencies.add(report.currency());
        }
        currencies.remove(Currency.EUR);
        var rows = new ArrayList<List<ReportCell>>();
        for (var currency : currencies) {
            book.rateMonths().forEach(month -> rows.add(row(currency, month, rates)));
        }
        return new ReportSection(CODE, definition.title(), definition.columns(), rows, definition.notes());
    }

    private static List<ReportCell> row(Currency currency, YearMonth month, MonthlyRates rates) {
        var quote = rates.find(currency, month);
        return List.of(
                Cells.words(currency.name()),
                Cells.words(month.toString()),
                quote.<ReportCell>map(found ->
                                new ReportCell.Figure(found.unitsPerEuro().toPlainString(), ""))
                        .orElseGet(Cells::blank),
                Cells.words(quote.map(MonthlyRates.Quote::source).orElse("no rate on record")));
    }
}
