package org.homeward.kernel.identity;

import java.util.Locale;
import java.util.UUID;

/** A typed identifier: {@code prefix-uuid}. It is made by the caller, so that a retry asks for the same thing. */
public interface Identifier {
    /** The whole text, prefix included. */
    String value();

    /**
     * Checks that a text is an identifier of the given prefix.
     *
     * @return the text in canonical form
     * @throws IllegalArgumentException if it is not {@code prefix-uuid}
     */
    static String require(String prefix, String value) {
        var head = prefix + "-";
        if (value.length() != head.length() + 36 || !value.startsWith(head)) {
            throw new IllegalArgumentException("an id of the form " + head + "<uuid> is expected");
        }
        var uuid = value.substring(head.length()).toLowerCase(Locale.ROOT);
        if (!UUID.fromString(uuid).toString().equals(uuid)) {
            throw new IllegalArgumentException("an id of the form " + head + "<uuid> is expected");
        }
        return head + uuid;
    }
}
