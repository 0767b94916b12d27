package org.homeward.query.audit;

import java.util.regex.Pattern;
import org.homeward.kernel.audit.AuditQuery;
import org.homeward.kernel.message.Require;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of questions of auditors. */
final class AuditNumbers {
    /** How many entries are answered when nobody says. */
    static final String USUAL_LIMIT = "100";

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private AuditNumbers() {}

    static int of(String text) {
        Require.that(WHOLE.matcher(text).matches(), "a whole number is expected");
        return Integer.parseInt(text);
    }

    static int limit(String text) {
        return Require.between(of(text), 1, AuditQuery.PAGE_MAX, "limit");
    }

    static String orElse(@Nullable String stated, String usual) {
        return stated == null || stated.isEmpty() ? usual : stated;
    }
}
