package org.homeward.query.shelter;

import java.util.regex.Pattern;

/** Where a part of a waiting list ended: the number of rows before. */
final class RowCursor {
    private static final Pattern FORM = Pattern.compile("\\d{1,9}");

    private RowCursor() {}

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is none
     */
    static int parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a cursor that an answer gave is expected");
        }
        return Integer.parseInt(text);
    }
}
