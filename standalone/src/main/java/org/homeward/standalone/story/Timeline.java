package org.homeward.standalone.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The dates of the programme. What the founding note tells is true on the evening of its date, whichever of the
 * possible dates that is; what is dated otherwise keeps its date.
 *
 * @param note the date of the founding note
 */
public record Timeline(LocalDate note) {
    /** The programme is set up. */
    public static final LocalDate START = LocalDate.of(2006, 7, 3);

    /** The last day of the secured funding, and of the story. */
    public static final LocalDate END = LocalDate.of(2010, 3, 31);

    /** The first humanitarian centre of Tripoli opens. */
    public static final LocalDate CENTRE_OPENS = LocalDate.of(2008, 3, 12);

    /** The first agreements have no place left until the addendum below. */
    static final LocalDate MONEY_ENDS = LocalDate.of(2008, 7, 16);

    static final LocalDate ADDENDUM = LocalDate.of(2008, 8, 18);
    static final LocalDate LAST_FLIGHT_BEFORE_GAP = LocalDate.of(2008, 8, 5);
    static final LocalDate FIRST_FLIGHT_AFTER_GAP = LocalDate.of(2008, 9, 14);

    private static final LocalDate FIRST_NOTE = LocalDate.of(2009, 1, 31);
    private static final LocalDate LAST_NOTE = LocalDate.of(2010, 3, 1);
    private static final int PERSONS_AT_NOTE = 3139;
    private static final int PERSONS_IN_NOTE_YEAR = 112;

    /** @throws IllegalArgumentException if the note cannot have this date */
    public Timeline {
        if (note.isBefore(FIRST_NOTE) || note.isAfter(LAST_NOTE)) {
            throw new IllegalArgumentException(
                    "the founding note is dated between " + FIRST_NOTE + " and " + LAST_NOTE);
        }
    }

    /** What is known of the programme on an evening: persons who have departed, countries they went to. */
    public record Checkpoint(LocalDate evening, int persons, int countries) {}

    /** The known evenings, in order, and the last day. */
    public List<Checkpoint> checkpoints() {
        var sister = LocalDate.of(note.getYear() - 1, 12, 2);
        var gapEnds = note.getYear() == 2009 ? 2610 : 2640;
        var all = new ArrayList<Checkpoint>();
        all.add(new Checkpoint(LocalDate.of(2007, 11, 20), 1300, 18));
        all.add(new Checkpoint(LocalDate.of(2008, 6, 5), 2200, 22));
        all.add(new Checkpoint(LocalDate.of(2008, 7, 31), 2500, 22));
        all.add(new Checkpoint(LocalDate.of(2008, 10, 31), gapEnds, 22));
        all.add(new Checkpoint(sister, 2890, 23));
        all.add(new Checkpoint(sister.withDayOfMonth(31), PERSONS_AT_NOTE - PERSONS_IN_NOTE_YEAR, 24));
        all.add(new Checkpoint(note, PERSONS_AT_NOTE, 24));
        all.add(new Checkpoint(END, PERSONS_AT_NOTE + afterNote(), 24));
        return List.copyOf(all);
    }

    /** The first day of the note's year. */
    public LocalDate noteYear() {
        return note.withDayOfYear(1);
    }

    /** The day on which a group of Ethiopians leaves from Sebha: in autumn if the note leaves time for it. */
    LocalDate groupFlight() {
        var autumn = LocalDate.of(2009, 9, 20);
        return note.isBefore(autumn.minusDays(60)) ? autumn : LocalDate.of(2010, 3, 20);
    }

    /** The office is closed on Fridays: what falls on one is done the day before. */
    static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.FRIDAY ? day.minusDays(1) : day;
    }

    /** Money is given out on Sundays and Wednesdays: the last such day up to this one. */
    static LocalDate allocationDay(LocalDate day) {
        var last = day;
        while (last.getDayOfWeek() != DayOfWeek.SUNDAY && last.getDayOfWeek() != DayOfWeek.WEDNESDAY) {
            last = last.minusDays(1);
        }
        return last;
    }

    static LocalDate nextAllocationDay(LocalDate day) {
        var next = day.plusDays(1);
        while (!allocationDay(next).equals(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    private int afterNote() {
        return Flights.GROUP_SIZE + days(note, END) * 4 / 3;
    }
}
