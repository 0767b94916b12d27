package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * A funding agreement with one donor.
 *
 * @param value the text form, {@code agreement-uuid}
 */
public record AgreementId(String value) implements Identifier {
    /** The prefix of every AgreementId. */
    public static final String PREFIX = "agreement";

    public AgreementId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static AgreementId of(UUID uuid) {
        return new AgreementId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
