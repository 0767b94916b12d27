package org.homeward.kernel.reporting;

import org.homeward.kernel.message.Query;
import org.homeward.kernel.time.Known;

/**
 * Questions of donors.
 *
 * @param <R> the view that answers
 */
public sealed interface ReportingQuery<R> extends Query<R> {
    /** Which reports there are. */
    record FindTemplates() implements ReportingQuery<TemplateList> {
        @Override
        public Class<TemplateList> answerType() {
            return TemplateList.class;
        }
    }

    /** The figures of a report. */
    record FindReport(ReportRequest report) implements ReportingQuery<DonorReport> {
        @Override
        public Class<DonorReport> answerType() {
            return DonorReport.class;
        }
    }

    /** A report as a file. */
    record FindReportFile(ReportRequest report, ReportFormat format) implements ReportingQuery<ReportFile> {
        @Override
        public Class<ReportFile> answerType() {
            return ReportFile.class;
        }
    }

    /** What every donor has spent. */
    record FindSpending(Known asOf) implements ReportingQuery<DonorSpending> {
        @Override
        public Class<DonorSpending> answerType() {
            return DonorSpending.class;
        }
    }
}
