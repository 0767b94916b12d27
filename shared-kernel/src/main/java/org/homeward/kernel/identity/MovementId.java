package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * One transport operation with one manifest.
 *
 * @param value the text form, {@code movement-uuid}
 */
public record MovementId(String value) implements Identifier {
    /** The prefix of every MovementId. */
    public static final String PREFIX = "movement";

    public MovementId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static MovementId of(UUID uuid) {
        return new MovementId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
