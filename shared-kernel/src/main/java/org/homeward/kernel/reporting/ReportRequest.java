package org.homeward.kernel.reporting;

import java.util.regex.Pattern;
import org.homeward.kernel.time.Known;

/**
 * Which report is asked for.
 *
 * @param template the code of the template, for example {@code eu}; {@code eu.v1} asks for that version of its
 *     definition, without a version it is the newest
 * @param scope which agreements
 * @param period which period
 * @param asOf up to what moment recorded events count
 */
public record ReportRequest(String template, ReportScope scope, ReportPeriod period, Known asOf) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}(\\.v\\d{1,4})?");

    public ReportRequest {
        if (!CODE.matcher(template).matches()) {
            throw new IllegalArgumentException("a template is named like eu or eu.v1");
        }
    }
}
