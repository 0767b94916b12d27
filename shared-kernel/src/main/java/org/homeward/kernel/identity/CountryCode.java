package org.homeward.kernel.identity;

import java.util.regex.Pattern;

/**
 * A country (ISO 3166-1 alpha-3).
 *
 * @param code three capital letters
 */
public record CountryCode(String code) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

    public CountryCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("a country is three capital letters (ISO 3166-1 alpha-3)");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
