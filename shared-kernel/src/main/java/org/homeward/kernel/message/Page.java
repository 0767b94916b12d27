package org.homeward.kernel.message;

import java.util.Optional;

/**
 * Which part of a long list is asked for.
 *
 * @param after the cursor of the part before, as its answer gave it; empty for the first part
 * @param size how many entries, from 1 to {@link #LARGEST}
 */
public record Page(Optional<String> after, int size) {
    /** The most entries one answer holds. */
    public static final int LARGEST = 200;

    private static final int LONGEST_CURSOR = 200;

    public Page {
        size = Require.between(size, 1, LARGEST, "size");
        Require.that(
                after.filter(cursor -> cursor.isBlank() || cursor.length() > LONGEST_CURSOR)
                        .isEmpty(),
                "after is a cursor that an answer gave");
    }

    /** The first entries. */
    public static Page first(int size) {
        return new Page(Optional.empty(), size);
    }
}
