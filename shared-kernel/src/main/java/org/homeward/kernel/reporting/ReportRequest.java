package org.homeward.kernel.reporting;

import java.util.regex.Pattern;
import org.homeward.kernel.time.Known;

/**
 * Which report is asked for.
 *
 * @param template the code of the template, for example {@code eu}
 * @param scope which agreements
 * @param period which period
 * @param asOf up to what moment recorded events count
 */
public record ReportRequest(String template, ReportScope scope, ReportPeriod period, Known asOf) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public ReportRequest {
        if (!CODE.matcher(template).matches()) {
            throw new IllegalArgumentException("the code of a template is 2 to 40 small letters, digits and hyphens");
        }
    }
}
