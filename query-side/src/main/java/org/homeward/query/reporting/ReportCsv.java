package org.homeward.query.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homeward.kernel.reporting.DonorReport;
import org.homeward.kernel.reporting.ReportSection;

/** A report as comma-separated values: UTF-8 with the mark that spreadsheets expect, tables below one another. */
final class ReportCsv {
    private static final String MARK = "\uFEFF";

    private ReportCsv() {}

    static byte[] write(DonorReport report) {
        var text = new StringWriter();
        text.write(MARK);
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            CoverSheet.of(report).forEach(csv::writeRecord);
            report.sections().forEach(section -> write(section, csv));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(ReportSection section, CsvWriter csv) {
        csv.writeRecord("");
        csv.writeRecord(PlainText.of(section.title()));
        csv.writeRecord(plain(section.columns()));
        section.rows()
                .forEach(row -> csv.writeRecord(row.stream().map(CellText::of).toList()));
        section.notes().forEach(note -> csv.writeRecord(PlainText.of(note)));
    }

    private static List<String> plain(List<String> words) {
        return words.stream().map(PlainText::of).toList();
    }
}
