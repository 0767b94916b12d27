package org.homeward.query.reporting;

import java.util.regex.Pattern;

/** Words for a spreadsheet, which must never take them for a formula. */
final class PlainText {
    private static final Pattern FORMULA =
            Pattern.compile("[\\p{Cf}\\p{Z}]*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}]");

    private PlainText() {}

    /** The words, behind an apostrophe if they could be read as a formula, and without control characters. */
    static String of(String words) {
        var guarded = FORMULA.matcher(words).matches() ? "'" + words : words;
        return CONTROL.matcher(guarded).replaceAll(" ");
    }
}
