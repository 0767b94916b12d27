package org.homeward.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PurposeGroup;

/** Keys that live as long as the process. */
final class KeysInMemory implements SubjectKeys {
    private static final int KEY_BYTES = 32;

    private final Map<Owner, Aead> keys = new ConcurrentHashMap<>();

    private record Owner(SubjectId subject, PurposeGroup group) {}

    @Override
    public Aead toSeal(SubjectId subject, PurposeGroup group) {
        return keys.computeIfAbsent(new Owner(subject, group), made -> fresh());
    }

    @Override
    public Optional<Aead> toOpen(SubjectId subject, PurposeGroup group) {
        return Optional.ofNullable(keys.get(new Owner(subject, group)));
    }

    private static Aead fresh() {
        try {
            return new AesGcmJce(Random.randBytes(KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
