package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * A reading in an emergency: somebody has broken the glass before personal values.
 *
 * @param value the text form, {@code glass-uuid}
 */
public record GlassId(String value) implements Identifier {
    /** The prefix of every GlassId. */
    public static final String PREFIX = "glass";

    public GlassId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static GlassId of(UUID uuid) {
        return new GlassId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
