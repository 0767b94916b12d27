package org.homeward.query.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.reporting.DonorReport;
import org.homeward.kernel.reporting.ReportCell;
import org.homeward.kernel.reporting.ReportSection;

/** A report as a workbook, one sheet for each table. */
final class ReportXlsx {
    private static final String COVER = "report";
    private static final int CODE_WIDTH = 16;
    private static final int TEXT_WIDTH = 34;
    private static final int NUMBER_WIDTH = 18;

    private ReportXlsx() {}

    static byte[] write(DonorReport report) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Homeward", "1.0")) {
            cover(book.newWorksheet(COVER), report);
            report.sections().forEach(section -> table(book.newWorksheet(section.code()), section));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return StableZip.of(bytes.toByteArray());
    }

    private static void cover(Worksheet sheet, DonorReport report) {
        sheet.width(0, CODE_WIDTH);
        sheet.width(1, TEXT_WIDTH);
        var row = 0;
        for (var line : CoverSheet.of(report)) {
            sheet.value(row, 0, line.getFirst());
            sheet.style(row, 0).bold().set();
            sheet.value(row, 1, line.getLast());
            row++;
        }
    }

    private static void table(Worksheet sheet, ReportSection section) {
        sheet.value(0, 0, PlainText.of(section.title()));
        sheet.style(0, 0).bold().set();
        for (var column = 0; column < section.columns().size(); column++) {
            sheet.width(column, column == 0 ? CODE_WIDTH : column == 1 ? TEXT_WIDTH : NUMBER_WIDTH);
            sheet.value(1, column, PlainText.of(section.columns().get(column)));
            sheet.style(1, column).bold().wrapText(true).set();
        }
        sheet.freezePane(0, 2);
        var row = 2;
        for (var cells : section.rows()) {
            for (var column = 0; column < cells.size(); column++) {
                cell(sheet, row, column, cells.get(column));
            }
            row++;
        }
        for (var note : section.notes()) {
            sheet.value(++row, 0, PlainText.of(note));
        }
    }

    private static void cell(Worksheet sheet, int row, int column, ReportCell cell) {
        switch (cell) {
            case ReportCell.Count(var number) -> {
                sheet.value(row, column, number);
                sheet.style(row, column).format("#,##0").set();
            }
            case ReportCell.Amount(var money) -> {
                sheet.value(row, column, money.amount());
                sheet.style(row, column).format(format(money)).set();
            }
            case ReportCell.Figure(var text, var unit) -> sheet.value(row, column, new BigDecimal(text));
            case ReportCell.Words words -> sheet.value(row, column, CellText.of(words));
            case ReportCell.Small small -> text(sheet, row, column, small);
            case ReportCell.Hidden hidden -> text(sheet, row, column, hidden);
            case ReportCell.Blank blank -> {}
        }
    }

    private static void text(Worksheet sheet, int row, int column, ReportCell cell) {
        sheet.value(row, column, CellText.of(cell));
        sheet.style(row, column).horizontalAlignment("right").set();
    }

    private static String format(Money money) {
        var decimals = money.currency().decimals();
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }
}
