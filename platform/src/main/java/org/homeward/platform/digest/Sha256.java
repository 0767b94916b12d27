package org.homeward.platform.digest;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of what is added to it, one after the other. */
public final class Sha256 {
    private final MessageDigest digest;

    /** Of nothing yet. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) { // every JDK has it
            throw new IllegalStateException(impossible);
        }
    }

    /** The hexadecimal digits for this content alone. */
    public static String of(byte[] content) {
        return new Sha256().add(content).hex();
    }

    /** Adds bytes. */
    public Sha256 add(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds what is left in a buffer. */
    public Sha256 add(ByteBuffer bytes) {
        digest.update(bytes);
        return this;
    }

    /** Adds the four bytes of a number, the highest first. */
    public Sha256 add(int number) {
        return add(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    }

    /** Adds the eight bytes of a number, the highest first. */
    public Sha256 add(long number) {
        return add(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }

    /** The 64 hexadecimal digits in small letters; what is added from now on begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
