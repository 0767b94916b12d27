package org.homeward.platform.privacy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that protects the keys of persons where they are stored. */
final class KeyEncryption {
    private static final String ALGORITHM = "HmacSHA256";

    private final Aead key;
    private final Aead inTransit;
    private final String fingerprint;

    KeyEncryption(byte[] secret) {
        key = new AesGcm(secret);
        inTransit = new AesGcm(derived(secret, "transit/v1"));
        fingerprint = commitment(secret);
    }

    /** Tells this key from others without telling the key. */
    String fingerprint() {
        return fingerprint;
    }

    /** The key of what is kept nowhere. */
    Aead inTransit() {
        return inTransit;
    }

    byte[] wrap(KeyOwner owner, byte[] secret) {
        try {
            return key.encrypt(secret, context(owner));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key cannot be wrapped", impossible);
        }
    }

    byte[] unwrap(KeyOwner owner, byte[] wrapped) {
        try {
            return key.decrypt(wrapped, context(owner));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("a person's key was not wrapped for where it stands", foreign);
        }
    }

    /** Fixes a key without telling it: nobody finds a second key with the same commitment. */
    static String commitment(byte[] secret) {
        return HexFormat.of().formatHex(derived(secret, "commit/v1"));
    }

    private static byte[] derived(byte[] secret, String use) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] context(KeyOwner owner) {
        return (owner.subject().value() + "|" + owner.group().name()).getBytes(StandardCharsets.UTF_8);
    }
}
