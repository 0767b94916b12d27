package org.homeward.console.words;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names of code readable: the last resort when a message file has no text. */
final class MadeReadable {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private MadeReadable() {}

    /** {@code shelter.no-free-bed} becomes {@code No free bed}. */
    static String code(String code) {
        return sentence(code.substring(code.lastIndexOf('.') + 1).replace('-', ' '));
    }

    /** {@code reviewOn} becomes {@code Review on}. */
    static String component(String name) {
        return sentence(HUMP.matcher(name.substring(name.lastIndexOf('.') + 1)).replaceAll(" "));
    }

    /** {@code IN_KIND_GOODS} becomes {@code In kind goods}. */
    static String constant(String name) {
        return sentence(name.replace('_', ' '));
    }

    private static String sentence(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
