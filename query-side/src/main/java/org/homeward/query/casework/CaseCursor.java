package org.homeward.query.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.homeward.kernel.identity.CaseId;

/**
 * Where a part of the list of cases ended.
 *
 * @param openedOn the day the last case was opened
 * @param caseId the last case
 */
record CaseCursor(LocalDate openedOn, String caseId) {
    private static final char BETWEEN = '_';

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is none
     */
    static CaseCursor parse(String text) {
        var between = text.indexOf(BETWEEN);
        try {
            return new CaseCursor(
                    LocalDate.parse(text.substring(0, Math.max(between, 0))),
                    new CaseId(text.substring(between + 1)).value());
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("a cursor that an answer gave is expected", noDay);
        }
    }

    /** Whether a case comes after the part, in the order of the newest first. */
    boolean isBefore(IndexedCase other) {
        var day = other.openedOn().compareTo(openedOn);
        return day < 0 || (day == 0 && other.caseId().compareTo(caseId) < 0);
    }

    /** The text form. */
    String text() {
        return openedOn.toString() + BETWEEN + caseId;
    }
}
