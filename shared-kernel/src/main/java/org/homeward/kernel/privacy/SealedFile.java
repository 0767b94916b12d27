package org.homeward.kernel.privacy;

import java.util.regex.Pattern;
import org.homeward.kernel.message.Require;

/**
 * A file that is kept encrypted outside of events, under the key of a person and purpose group.
 *
 * @param sha256 the SHA-256 of what is kept, in hexadecimal digits; the file's name
 * @param format what the file is when it is opened
 * @param size how many bytes it has when it is opened
 */
public record SealedFile(String sha256, FileType format, int size) {
    /** The largest file, in bytes: with its envelopes it fits into one message. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public SealedFile {
        Require.that(SHA256.matcher(sha256).matches(), "a SHA-256 has 64 hexadecimal digits in small letters");
        size = Require.between(size, 1, LARGEST, "size");
    }
}
