package org.homeward.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 as 64 hexadecimal digits in small letters. */
final class Sha256 {
    /** Of nothing. */
    static final String OF_NOTHING = of(new byte[0]);

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");
    private static final int CHUNK = 1 << 16;

    private Sha256() {}

    static boolean isOne(String digits) {
        return DIGITS.matcher(digits).matches();
    }

    static String of(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** Of a file; a link is not followed. */
    static String of(Path file) throws IOException {
        var digest = digest();
        var chunk = ByteBuffer.allocate(CHUNK);
        try (var channel = Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            while (channel.read(chunk) >= 0) {
                digest.update(chunk.flip());
                chunk.clear();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of what will be added to it. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) { // every JDK has it
            throw new IllegalStateException(impossible);
        }
    }
}
