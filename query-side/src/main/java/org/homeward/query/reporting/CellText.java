package org.homeward.query.reporting;

import org.homeward.kernel.reporting.ReportCell;

/** Cells as text. */
final class CellText {
    static final String LEFT_OUT = "left out";

    private CellText() {}

    static String of(ReportCell cell) {
        return switch (cell) {
            case ReportCell.Words(var text) -> PlainText.of(text);
            case ReportCell.Count(var number) -> Long.toString(number);
            case ReportCell.Amount(var money) -> money.amount().toPlainString();
            case ReportCell.Figure(var text, var unit) -> text;
            case ReportCell.Small(var threshold) -> "<" + threshold;
            case ReportCell.Hidden() -> LEFT_OUT;
            case ReportCell.Blank() -> "";
        };
    }
}
