package org.homeward.query.casework;

import java.util.regex.Pattern;

/** Where a part of a timeline ended: the sequence of its earliest event. */
final class SequenceCursor {
    private static final Pattern FORM = Pattern.compile("\\d{1,9}");

    private SequenceCursor() {}

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
