package org.homeward.kernel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The local calendar of the place where the programme operates; business dates and bed nights follow it. */
public final class ProgrammeCalendar {
    /** The time zone of the Tripoli programme. */
    public static final ZoneId ZONE = ZoneId.of("Africa/Tripoli");

    private ProgrammeCalendar() {}

    /** The local date of an instant. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The first instant of a local date. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
