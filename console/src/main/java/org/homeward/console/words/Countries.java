package org.homeward.console.words;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The countries of ISO 3166-1 by their three-letter codes, with names from the platform's language data. */
final class Countries {
    private static final Map<String, String> TWO_LETTERS = twoLetters();

    private Countries() {}

    /** The name of a country; the code itself when nobody knows it. */
    static String name(String threeLetters, Locale locale) {
        var twoLetters = TWO_LETTERS.get(threeLetters);
        return twoLetters == null
                ? threeLetters
                : new Locale.Builder().setRegion(twoLetters).build().getDisplayCountry(locale);
    }

    /** All countries in the order of their names. */
    static List<Option> all(Locale locale) {
        return TWO_LETTERS.keySet().stream()
                .map(code -> new Option(code, name(code, locale)))
                .sorted(Comparator.comparing(Option::label, Collator.getInstance(locale)))
                .toList();
    }

    private static Map<String, String> twoLetters() {
        var codes = new TreeMap<String, String>();
        Stream.of(Locale.getISOCountries())
                .forEach(code ->
                        codes.put(new Locale.Builder().setRegion(code).build().getISO3Country(), code));
        return Map.copyOf(codes);
    }
}
