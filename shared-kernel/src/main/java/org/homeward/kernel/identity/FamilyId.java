package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * A family group: cases that travel and are sheltered together.
 *
 * @param value the text form, {@code family-uuid}
 */
public record FamilyId(String value) implements Identifier {
    /** The prefix of every FamilyId. */
    public static final String PREFIX = "family";

    public FamilyId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static FamilyId of(UUID uuid) {
        return new FamilyId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
