package org.homeward.platform.privacy;

import com.google.crypto.tink.Aead;
import java.util.Optional;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PurposeGroup;

/**
 * One key for what is on its way from one process to another and is kept nowhere. Every process that has the
 * key-encryption key has it, and nobody gets a key of their own because of a command that may be refused.
 */
final class KeysInTransit implements SubjectKeys {
    private final SubjectKeys ofPersons;
    private final Aead key;

    KeysInTransit(SubjectKeys ofPersons, Aead key) {
        this.ofPersons = ofPersons;
        this.key = key;
    }

    @Override
    public Aead toSeal(SubjectId subject, PurposeGroup group) {
        return toOpen(subject, group).orElseThrow(SubjectErased::new);
    }

    @Override
    public Optional<Aead> toOpen(SubjectId subject, PurposeGroup group) {
        return isDestroyed(subject, group) ? Optional.empty() : Optional.of(key);
    }

    @Override
    public boolean isDestroyed(SubjectId subject, PurposeGroup group) {
        return ofPersons.isDestroyed(subject, group);
    }
}
