package org.homeward.query.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.reporting.ReportCell;
import org.homeward.query.reporting.SectionDefinition.CostColumn;

/**
 * A row of costs.
 *
 * @param code its code
 * @param title its title
 * @param budget what was agreed, if it can be told
 * @param before the costs before the period
 * @param period the costs in the period
 */
record CostLine(String code, String title, Optional<Money> budget, Money before, Money period) {
    Money inAll() {
        return before.plus(period);
    }

    boolean isEmpty() {
        return before.minor() == 0
                && period.minor() == 0
                && budget.map(agreed -> agreed.minor() == 0).orElse(true);
    }

    /** Both together, under another name; a budget that cannot be told makes the sum one that cannot be told. */
    CostLine plus(CostLine other, String name) {
        var both = budget.flatMap(mine -> other.budget.map(mine::plus));
        return new CostLine("", name, both, before.plus(other.before), period.plus(other.period));
    }

    List<ReportCell> row(List<CostColumn> columns) {
        var cells = new ArrayList<ReportCell>();
        cells.add(Cells.words(code));
        cells.add(Cells.words(title));
        columns.forEach(column -> cells.add(cell(column)));
        return cells;
    }

    private ReportCell cell(CostColumn column) {
        return switch (column.figure()) {
            case BUDGET -> Cells.amount(budget);
            case BEFORE -> Cells.amount(before);
            case PERIOD -> Cells.amount(period);
            case IN_ALL -> Cells.amount(inAll());
            case LEFT -> Cells.amount(budget.map(agreed -> agreed.minus(inAll())));
            case USED_PER_CENT -> Cells.perCent(inAll(), budget);
        };
    }
}
