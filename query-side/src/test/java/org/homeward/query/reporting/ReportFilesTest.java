package org.homeward.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.query.funding.FundingEvents.agreement;
import static org.homeward.query.funding.FundingEvents.confirmed;
import static org.homeward.query.funding.FundingEvents.reserved;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.reporting.DonorReport;
import org.homeward.kernel.reporting.ReportCell;
import org.homeward.kernel.reporting.ReportFormat;
import org.homeward.kernel.reporting.ReportSection;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportFilesTest {
    private static final AgreementId EU = agreement(1);

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void the_same_report_has_the_same_bytes(ReportFormat format) {
        assertThat(ReportFiles.bytes(report("eu"), format)).isEqualTo(ReportFiles.bytes(report("eu"), format));
    }

    @ParameterizedTest
    @CsvSource({
        "eu, JSON, 5a182ea770dc7dcf8c8f868f1d05ef8a06f1c591d9c391dd02880b979e3789a7",
        "eu, CSV, 65e1f2121ec46d13d31d6868b34ab4889ecc7c1b8f9015bdacb3ad807f9c75a0",
        "eu, XLSX, 27d4b4f6ed2de0297724dd777c469f0f1a548584a13d141eecc2316a73c5a5b3"
    })
    void the_bytes_of_a_report_are_what_they_were_when_it_was_first_issued(
            String template, ReportFormat format, String sha256) {
        assertThat(ReportFiles.make(report(template), format).sha256()).isEqualTo(sha256);
    }

    @Test
    void a_table_of_values_reads_as_it_was_meant() {
        var csv = new String(ReportFiles.bytes(report("eu"), ReportFormat.CSV), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFFReport,\"Financial report and persons assisted, European Union\"\r\n")
                .contains("Template,eu.v1\r\n", "Position,4711\r\n", "Return and reintegration,1000,1,1,0,999\r\n")
                .contains("NER,<5,left out,0,0,123\r\n")
                .contains("6.1,Return transport of migrants,10000.00,0.00,1402.00,1402.00,8598.00,14.02\r\n");
    }

    @Test
    void a_workbook_has_a_cover_and_a_sheet_for_each_table_with_numbers_as_numbers() throws IOException {
        var files = unzip(ReportFiles.bytes(report("eu"), ReportFormat.XLSX));
        assertThat(files.get("xl/workbook.xml"))
                .contains(
                        "name=\"report\"",
                        "name=\"places\"",
                        "name=\"persons\"",
                        "name=\"expenditure\"",
                        "name=\"rates\"");
        assertThat(files.get("xl/worksheets/sheet4.xml")).contains("<v>1402.00</v>");
        assertThat(files.get("docProps/core.xml"))
                .contains("1980-01-01T00:00:00Z")
                .doesNotContain("202");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\u200B=1",
                "\uFEFF=1",
                " =1",
                "\u00A0=1",
                "\uFF1D1"
            })
    void words_that_a_spreadsheet_could_run_are_put_behind_an_apostrophe_everywhere(String attack) throws IOException {
        var report = hostile(attack);
        var csv = new String(ReportFiles.bytes(report, ReportFormat.CSV), StandardCharsets.UTF_8);
        var strings = String.join(
                "", unzip(ReportFiles.bytes(report, ReportFormat.XLSX)).values());
        assertThat(PlainText.of(attack)).startsWith("'");
        assertThat(csv).doesNotContainPattern("(?m)(^|,)\"?" + Pattern.quote(attack));
        assertThat(strings).doesNotContain("<f>").doesNotContain(">" + attack.strip() + "<");
    }

    @Test
    void ordinary_words_stay_as_they_are() {
        assertThat(List.of("Return travel", "6.1", "Cote d'Ivoire", "a=b"))
                .allSatisfy(words -> assertThat(PlainText.of(words)).isEqualTo(words));
    }

    @Test
    void a_negative_amount_is_a_number_and_not_an_attack() {
        var amount = new ReportCell.Amount(Money.euros("-5.00"));
        assertThat(CellText.of(amount)).isEqualTo("-5.00");
    }

    @Test
    void the_name_of_a_file_says_which_report_it_is() {
        var file = ReportFiles.make(report("eu"), ReportFormat.XLSX);
        assertThat(file.name()).isEqualTo("homeward-eu-2008-4711.xlsx");
    }

    private static DonorReport hostile(String attack) {
        var report = report("eu");
        var section = new ReportSection(
                "hostile",
                attack,
                List.of(attack, "Number"),
                List.of(List.of(new ReportCell.Words(attack), new ReportCell.Count(1))),
                List.of(attack));
        return new DonorReport(
                report.template(),
                report.version(),
                attack,
                report.donor(),
                report.agreements(),
                report.currency(),
                report.period(),
                report.from(),
                report.until(),
                report.position(),
                List.of(section));
    }

    private static DonorReport report(String template) {
        return new Reports()
                .with(Reports.signed(EU, Donor.EU, Currency.EUR, "6.1", "6.2"))
                .with(reserved(EU, 1), confirmed(EU, 1))
                .spent(EU, "6.1", Money.euros("1402.00"), "2009-02-06")
                .spent(EU, "6.2", Money.of("50.00", Currency.GBP), "2009-03-06")
                .assisted(EU, "NER", Sex.F, 3, "2009-02-06")
                .assisted(EU, "NER", Sex.M, 120, "2009-02-06")
                .assisted(EU, "MLI", Sex.F, 9, "2009-02-06")
                .assisted(EU, "MLI", Sex.M, 140, "2009-02-06")
                .make(template, "2008");
    }

    private static Map<String, String> unzip(byte[] zip) throws IOException {
        var files = new HashMap<String, String>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
