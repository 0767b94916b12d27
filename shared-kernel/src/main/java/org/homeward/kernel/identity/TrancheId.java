package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * One part of a person's reintegration support.
 *
 * @param value the text form, {@code tranche-uuid}
 */
public record TrancheId(String value) implements Identifier {
    /** The prefix of every TrancheId. */
    public static final String PREFIX = "tranche";

    public TrancheId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static TrancheId of(UUID uuid) {
        return new TrancheId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
