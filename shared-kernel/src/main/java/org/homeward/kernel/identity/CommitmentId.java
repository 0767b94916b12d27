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

    /** The commitment made for one part of a person's support. */
    public static CommitmentId of(TrancheId tranche) {
        return new CommitmentId(PREFIX + tranche.value().substring(TrancheId.PREFIX.length()));
    }

    /** The part of a person's support that a commitment was made for, if it was made for one. */
    public TrancheId tranche() {
        return new TrancheId(TrancheId.PREFIX + value.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
