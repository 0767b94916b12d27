package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * A shelter or humanitarian centre.
 *
 * @param value the text form, {@code shelter-uuid}
 */
public record ShelterId(String value) implements Identifier {
    /** The prefix of every ShelterId. */
    public static final String PREFIX = "shelter";

    public ShelterId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static ShelterId of(UUID uuid) {
        return new ShelterId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
