package org.homeward.kernel.upkeep;

import java.util.List;

/**
 * How the documents of a rebuild compare with those that were there before. Personal values are compared as they read.
 *
 * @param documents how many documents were compared
 * @param differences how many are different, or are there only once
 * @param changing how many changed all the while, so that nothing can be said of them
 * @param examples some that are different, as collection and id
 */
public record Likeness(long documents, long differences, long changing, List<String> examples) {
    public Likeness {
        examples = List.copyOf(examples);
    }
}
