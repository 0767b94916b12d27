package org.homeward.kernel.reporting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.homeward.kernel.message.Require;

/**
 * The period of a report, as text: {@code all} (the whole agreement), {@code 2009} (the donor's reporting year that
 * begins in 2009), {@code 2009-Q2} (its second quarter), {@code 2009-11} (a calendar month), or two days with
 * {@code ..} between them, both included.
 *
 * @param text the text
 */
public record ReportPeriod(String text) {
    private static final Pattern FORM =
            Pattern.compile("all|\\d{4}|\\d{4}-Q[1-4]|\\d{4}-\\d{2}|\\d{4}-\\d{2}-\\d{2}\\.\\.\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** The whole agreement. */
    public static final ReportPeriod ALL = new ReportPeriod("all");

    public ReportPeriod {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a period is all, 2009, 2009-Q2, 2009-11 or 2009-01-01..2009-12-31");
        }
        requireDates(text);
    }

    private static void requireDates(String text) {
        try {
            if (text.contains("..")) {
                var from = LocalDate.parse(text.substring(0, 10));
                var until = LocalDate.parse(text.substring(12));
                Require.that(!until.isBefore(from), "a period ends after it begins");
            } else if (MONTH.matcher(text).matches()) {
                YearMonth.parse(text);
            }
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("a period has days that exist", noDay);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
