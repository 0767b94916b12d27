package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * One person's file in one return programme.
 *
 * @param value the text form, {@code case-uuid}
 */
public record CaseId(String value) implements Identifier {
    /** The prefix of every CaseId. */
    public static final String PREFIX = "case";

    public CaseId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static CaseId of(UUID uuid) {
        return new CaseId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
