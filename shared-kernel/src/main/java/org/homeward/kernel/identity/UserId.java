package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * A person or service that acts in the system.
 *
 * @param value the text form, {@code user-uuid}
 */
public record UserId(String value) implements Identifier {
    /** The prefix of every UserId. */
    public static final String PREFIX = "user";

    public UserId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static UserId of(UUID uuid) {
        return new UserId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
