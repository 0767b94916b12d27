package org.homeward.verifier;

/** Text of others as it may be shown on a terminal: on one line, not too long, without what would steer it. */
final class Printable {
    private static final int LENGTH = 400;

    private Printable() {}

    static String of(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(LENGTH).forEach(one -> add(shown, one));
        return text.codePointCount(0, text.length()) > LENGTH ? shown + "..." : shown.toString();
    }

    private static void add(StringBuilder shown, int codePoint) {
        var harmless = switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> codePoint != '\\';
        };
        if (harmless) {
            shown.appendCodePoint(codePoint);
        } else {
            shown.append("\\u{").append(Integer.toHexString(codePoint)).append('}');
        }
    }
}
