package org.homeward.platform.privacy;

import java.util.Optional;
import org.homeward.kernel.privacy.SubjectRef;

/** Makes a personal value unreadable for whoever has no key, and readable again as long as there is one. */
public interface PersonalSeal {
    /** The sealed text of a value; it depends on the whole reference, so that it opens under no other. */
    String seal(SubjectRef ref, byte[] clear);

    /** Whether the person's key of that group is destroyed, so that nothing opens any more. */
    boolean isErased(SubjectRef ref);

    /** The value in clear; empty when the person's key of that group is destroyed. */
    Optional<byte[]> open(SubjectRef ref, String sealed);
}
