package org.homeward.platform.serialization;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.homeward.kernel.privacy.SubjectRef;
import org.homeward.platform.privacy.PersonalSeal;

/** Seals nothing, so that a test can see the form of what is sealed. */
public final class PlainSeal implements PersonalSeal {
    /** Stands before what is clear. */
    public static final String MARK = "clear for a test: ";

    @Override
    public String seal(SubjectRef ref, byte[] clear) {
        return MARK + new String(clear, StandardCharsets.UTF_8).strip();
    }

    @Override
    public boolean isErased(SubjectRef ref) {
        return false;
    }

    @Override
    public Optional<byte[]> open(SubjectRef ref, String sealed) {
        return Optional.of(sealed.substring(MARK.length()).getBytes(StandardCharsets.UTF_8));
    }
}
