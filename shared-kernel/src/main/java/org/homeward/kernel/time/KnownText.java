package org.homeward.kernel.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The text forms of a known time. */
final class KnownText {
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private KnownText() {}

    static Known parse(String text) {
        if (POSITION.matcher(text).matches()) {
            return new Known.UpTo(Long.parseLong(text));
        }
        try {
            return new Known.At(
                    DAY.matcher(text).matches()
                            ? ProgrammeCalendar.startOf(LocalDate.parse(text).plusDays(1))
                                    .minusNanos(1)
                            : Instant.parse(text));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("a position, an instant or a day is expected", unreadable);
        }
    }
}
