package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * The person whom personal values speak about; encryption keys belong to it.
 *
 * @param value the text form, {@code subject-uuid}
 */
public record SubjectId(String value) implements Identifier {
    /** The prefix of every SubjectId. */
    public static final String PREFIX = "subject";

    public SubjectId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static SubjectId of(UUID uuid) {
        return new SubjectId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
