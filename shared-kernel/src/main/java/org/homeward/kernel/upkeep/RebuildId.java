package org.homeward.kernel.upkeep;

import java.util.UUID;
import org.homeward.kernel.identity.Identifier;

/**
 * One making-again of read models.
 *
 * @param value the text form, {@code rebuild-uuid}
 */
public record RebuildId(String value) implements Identifier {
    /** The prefix of every RebuildId. */
    public static final String PREFIX = "rebuild";

    public RebuildId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static RebuildId of(UUID uuid) {
        return new RebuildId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
