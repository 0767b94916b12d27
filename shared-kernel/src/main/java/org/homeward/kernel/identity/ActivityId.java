package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * A training, workshop or seminar.
 *
 * @param value the text form, {@code activity-uuid}
 */
public record ActivityId(String value) implements Identifier {
    /** The prefix of every ActivityId. */
    public static final String PREFIX = "activity";

    public ActivityId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static ActivityId of(UUID uuid) {
        return new ActivityId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
