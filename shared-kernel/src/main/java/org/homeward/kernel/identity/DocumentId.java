package org.homeward.kernel.identity;

import java.util.UUID;

/**
 * An encrypted document: a scan or a photo.
 *
 * @param value the text form, {@code document-uuid}
 */
public record DocumentId(String value) implements Identifier {
    /** The prefix of every DocumentId. */
    public static final String PREFIX = "document";

    public DocumentId {
        value = Identifier.require(PREFIX, value);
    }

    /** The identifier with this UUID. */
    public static DocumentId of(UUID uuid) {
        return new DocumentId(PREFIX + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
