package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * A commitment of money to a supplier.
 *
 * @param value the text form, {@code commitment-uuid}
 */
public record CommitmentId(String value) implements Identifier {
    /** The prefix of every CommitmentId. */
    public static final String PREFIX = "commitment";

    public CommitmentId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static CommitmentId of(UUID uuid) {
        return new CommitmentId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
