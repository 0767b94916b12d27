package org.homeward.query.funding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** The order of budget headings: 2 comes before 10, and 6.2 before 6.10. */
public final class BudgetCodes {
    /** Part by part; a part that is a number is compared as one. */
    public static final Comparator<String> ORDER =
            Comparator.comparing(BudgetCodes::padded).thenComparing(Comparator.naturalOrder());

    private BudgetCodes() {}

    private static String padded(String code) {
        var parts = Arrays.stream(code.split("\\."))
                .map(part ->
                        part.chars().allMatch(Character::isDigit) ? String.format(Locale.ROOT, "%12s", part) : part)
                .toList();
        return String.join(".", parts);
    }
}
