package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * One stay of one person in a shelter, from request to discharge.
 *
 * @param value the text form, {@code stay-uuid}
 */
public record StayId(String value) implements Identifier {
    /** The prefix of every StayId. */
    public static final String PREFIX = "stay";

    public StayId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static StayId of(UUID uuid) {
        return new StayId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
