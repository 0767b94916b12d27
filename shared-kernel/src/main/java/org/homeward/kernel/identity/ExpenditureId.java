package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * One expenditure, whatever the number of donors that share it.
 *
 * @param value the text form, {@code expenditure-uuid}
 */
public record ExpenditureId(String value) implements Identifier {
    /** The prefix of every ExpenditureId. */
    public static final String PREFIX = "expenditure";

    public ExpenditureId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static ExpenditureId of(UUID uuid) {
        return new ExpenditureId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
