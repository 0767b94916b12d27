package org.homeward.query.reporting;

import java.util.List;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.reporting.DonorReport;

/** What stands on the first page of every report: enough to ask for the same report again. */
final class CoverSheet {
    private CoverSheet() {}

    static List<List<String>> of(DonorReport report) {
        return List.of(
                List.of("Report", PlainText.of(report.title())),
                List.of("Template", report.template() + ".v" + report.version()),
                List.of("Donor", report.donor().name()),
                List.of(
                        "Agreements",
                        String.join(
                                " ",
                                report.agreements().stream()
                                        .map(AgreementId::value)
                                        .toList())),
                List.of("Currency", report.currency().name()),
                List.of("Period", report.period().text()),
                List.of("From", report.from().toString()),
                List.of("Until", report.until().toString()),
                List.of("Position", Long.toString(report.position())));
    }
}
