package org.homeward.platform.web;

import java.util.Optional;
import java.util.function.Function;
import org.homeward.kernel.message.Page;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that say which part of a long list is asked for.
 *
 * @param after the cursor that the answer before gave; absent for the first part
 * @param size how many entries, 1 to {@link Page#LARGEST}; 50 if absent
 */
public record PageParameters(
        @Means("where the part begins, as next of the part before says") @Nullable
        String after,

        @Means("how many entries, 1 to 200; 50 if absent") @Nullable
        String size) {
    private static final int USUAL_SIZE = 50;

    /**
     * The part that is asked for.
     *
     * @param cursor reads the cursor
     * @throws IllegalParameter if the size is out of bounds or the cursor none that an answer gave
     */
    public Page page(Function<String, ?> cursor) {
        var end = Optional.ofNullable(after).filter(text -> !text.isEmpty());
        end.ifPresent(text -> Questions.parameter("after", text, cursor));
        var entries = Optional.ofNullable(size)
                .filter(text -> !text.isEmpty())
                .map(text -> Questions.parameter("size", text, PageParameters::number))
                .orElse(USUAL_SIZE);
        return Questions.parameter("size", "", none -> new Page(end, entries));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("a number from 1 to " + Page.LARGEST + " is expected", noNumber);
        }
    }
}
