package org.homeward.platform.privacy;

import com.google.crypto.tink.Aead;
import java.util.Optional;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PurposeGroup;

/** The keys of persons: one for each person and purpose group. What was sealed is lost with its key. */
public interface SubjectKeys {
    /**
     * The key to seal with, made on first use; it is durable when this returns.
     *
     * @throws SubjectErased if the key was destroyed; it is never made again
     */
    Aead toSeal(SubjectId subject, PurposeGroup group);

    /** The key to open with; empty when it is destroyed. */
    Optional<Aead> toOpen(SubjectId subject, PurposeGroup group);

    /** Whether the key is destroyed; a key that was never made is not. */
    boolean isDestroyed(SubjectId subject, PurposeGroup group);
}
