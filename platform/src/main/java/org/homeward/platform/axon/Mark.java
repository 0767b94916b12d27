package org.homeward.platform.axon;

import java.util.HexFormat;

/**
 * Stands for the id or the digest of a command in a quarter of the memory; many are kept for every stream.
 *
 * @param high the first half
 * @param low the second half
 */
record Mark(long high, long low) {
    private static final int DIGITS = 32;
    private static final int HALF = DIGITS / 2;

    /** What stands for a text; a text of another form than {@link CommandKeys} gives is brought into that form. */
    static Mark of(String text) {
        var digits = isOurs(text) ? text : CommandKeys.hash(text);
        return new Mark(
                HexFormat.fromHexDigitsToLong(digits, 0, HALF), HexFormat.fromHexDigitsToLong(digits, HALF, DIGITS));
    }

    private static boolean isOurs(String text) {
        return text.length() == DIGITS && text.chars().allMatch(HexFormat::isHexDigit);
    }
}
