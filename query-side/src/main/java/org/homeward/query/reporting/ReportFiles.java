package org.homeward.query.reporting;

import java.util.Base64;
import org.homeward.kernel.reporting.DonorReport;
import org.homeward.kernel.reporting.ReportFile;
import org.homeward.kernel.reporting.ReportFormat;
import org.homeward.platform.digest.Sha256;
import org.homeward.platform.serialization.KernelJson;
import tools.jackson.databind.json.JsonMapper;

/** Makes files of reports; their bytes depend on the report alone. */
final class ReportFiles {
    private static final JsonMapper JSON = KernelJson.builder().build();

    private ReportFiles() {}

    static ReportFile make(DonorReport report, ReportFormat format) {
        var bytes = bytes(report, format);
        return new ReportFile(
                name(report, format),
                format.mediaType(),
                Sha256.of(bytes),
                Base64.getEncoder().encodeToString(bytes));
    }

    static byte[] bytes(DonorReport report, ReportFormat format) {
        return switch (format) {
            case JSON -> JSON.writeValueAsBytes(report);
            case CSV -> ReportCsv.write(report);
            case XLSX -> ReportXlsx.write(report);
        };
    }

    private static String name(DonorReport report, ReportFormat format) {
        return "homeward-%s-%s-%d.%s"
                .formatted(
                        report.template(),
                        report.period().text().replace("..", "-to-"),
                        report.position(),
                        format.extension());
    }
}
