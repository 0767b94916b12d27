package org.homeward.kernel.message;

import java.time.LocalDate;
import java.util.Collection;

/** The checks a message makes of itself; each throws {@link IllegalArgumentException} and never repeats the value. */
public final class Require {
    /** The first date the programme's history may hold. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private Require() {}

    /** A text of 1 to {@code max} characters. */
    public static String text(String value, int max, String what) {
        if (value.isBlank() || value.length() > max) {
            throw new IllegalArgumentException(what + " has 1 to " + max + " characters");
        }
        return value;
    }

    /** A whole number between two bounds, both included. */
    public static int between(int value, int min, int max, String what) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + " is between " + min + " and " + max);
        }
        return value;
    }

    /** A collection of at most {@code max} elements. */
    public static void atMost(Collection<?> values, int max, String what) {
        if (values.size() > max) {
            throw new IllegalArgumentException(what + " has at most " + max + " elements");
        }
    }

    /** A business date the programme can have. */
    public static LocalDate date(LocalDate value, String what) {
        if (value.isBefore(EARLIEST) || value.getYear() > 2100) {
            throw new IllegalArgumentException(what + " is between " + EARLIEST + " and the year 2100");
        }
        return value;
    }

    /** Something that must hold. */
    public static void that(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
