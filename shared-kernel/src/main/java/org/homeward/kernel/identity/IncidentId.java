package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * An incident in a shelter.
 *
 * @param value the text form, {@code incident-uuid}
 */
public record IncidentId(String value) implements Identifier {
    /** The prefix of every IncidentId. */
    public static final String PREFIX = "incident";

    public IncidentId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static IncidentId of(UUID uuid) {
        return new IncidentId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
