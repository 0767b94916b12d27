package org.homeward.platform.privacy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.homeward.kernel.privacy.SubjectRef;

/**
 * Seals with AES-256-GCM under the person's key of the group. The whole reference is authenticated, so that a sealed
 * value moved to another person, group or field does not open.
 */
public final class AesSeal implements PersonalSeal {
    private static final Base64.Encoder TEXT = Base64.getEncoder().withoutPadding();
    private static final String VERSION = "1";

    private final SubjectKeys keys;

    /** Seals with these keys. */
    public AesSeal(SubjectKeys keys) {
        this.keys = keys;
    }

    @Override
    public String seal(SubjectRef ref, byte[] clear) {
        try {
            var sealed = keys.toSeal(ref.subject(), ref.group()).encrypt(clear, context(ref));
            return TEXT.encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a personal value cannot be sealed", impossible);
        }
    }

    @Override
    public boolean isErased(SubjectRef ref) {
        return keys.isDestroyed(ref.subject(), ref.group());
    }

    @Override
    public Optional<byte[]> open(SubjectRef ref, String sealed) {
        var key = keys.toOpen(ref.subject(), ref.group());
        if (key.isEmpty() && !isErased(ref)) {
            throw new IllegalStateException("the key of a person is missing, but it was never destroyed:"
                    + " the keys do not belong to these events or are older");
        }
        return key.map(present -> open(present, ref, sealed));
    }

    private static byte[] open(Aead key, SubjectRef ref, String sealed) {
        try {
            return key.decrypt(Base64.getDecoder().decode(sealed), context(ref));
        } catch (GeneralSecurityException | IllegalArgumentException notSealedHere) {
            throw new IllegalStateException("a personal value was not sealed for where it stands", notSealedHere);
        }
    }

    private static byte[] context(SubjectRef ref) {
        return String.join("|", ref.subject().value(), ref.group().name(), ref.label(), VERSION)
                .getBytes(StandardCharsets.UTF_8);
    }
}
