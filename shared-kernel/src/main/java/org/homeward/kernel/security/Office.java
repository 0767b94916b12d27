package org.homeward.kernel.security;

import java.util.regex.Pattern;

/**
 * An office that owns cases and employs users.
 *
 * @param code two to twelve capital letters and digits, for example {@code TRIPOLI}
 */
public record Office(String code) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]{1,11}");

    /** The office of the Tripoli programme. */
    public static final Office TRIPOLI = new Office("TRIPOLI");

    public Office {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("an office code is 2 to 12 capital letters and digits");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
