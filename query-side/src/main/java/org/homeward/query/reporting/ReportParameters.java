package org.homeward.query.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.reporting.ReportFormat;
import org.homeward.kernel.reporting.ReportPeriod;
import org.homeward.kernel.reporting.ReportRequest;
import org.homeward.kernel.reporting.ReportScope;
import org.homeward.platform.web.IllegalParameter;
import org.homeward.platform.web.Means;
import org.homeward.platform.web.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * The parameters that say which report is asked for.
 *
 * @param period the period
 * @param asOf up to what moment recorded events count
 * @param agreement one agreement of the donor; absent for all
 * @param format the format of the file; absent for what the request accepts
 */
record ReportParameters(
        @Means(
                value = "all, 2009 (the donor's reporting year), 2009-Q2, 2009-11, or two days; all if absent",
                example = "2009-01-01..2009-06-30")
        @Nullable
        String period,

        @Means(Means.AS_OF) @Nullable String asOf,

        @Means("one agreement; all of the donor if absent") @Nullable
        String agreement,

        @Means("json, csv or xlsx; what the request accepts if absent, otherwise json") @Nullable
        String format) {
    /** The report of a template. */
    ReportRequest request(String template) {
        var wanted = Questions.parameter("period", stated(period).orElse("all"), ReportPeriod::new);
        var scope = stated(agreement)
                .<ReportScope>map(
                        id -> new ReportScope.OneAgreement(Questions.parameter("agreement", id, AgreementId::new)))
                .orElse(ReportScope.ALL_OF_DONOR);
        var known = Questions.asOf(stated(asOf).orElse(""));
        return Questions.identifier(template, code -> new ReportRequest(code, scope, wanted, known));
    }

    /** The format that is asked for, or else the first that is accepted. */
    ReportFormat format(List<MediaType> accepted) {
        return stated(format)
                .map(ReportParameters::named)
                .or(() -> accepted.stream()
                        .flatMap(media -> Arrays.stream(ReportFormat.values())
                                .filter(each -> media.includes(MediaType.parseMediaType(each.mediaType()))))
                        .findFirst())
                .orElse(ReportFormat.JSON);
    }

    private static ReportFormat named(String name) {
        return Arrays.stream(ReportFormat.values())
                .filter(each -> each.extension().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalParameter("format", "a format is json, csv or xlsx"));
    }

    private static Optional<String> stated(@Nullable String parameter) {
        return Optional.ofNullable(parameter).filter(text -> !text.isEmpty());
    }
}
