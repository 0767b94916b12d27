package org.homeward.kernel.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What one person may receive from one scheme, across all agreements.
 *
 * @param value the text form, {@code entitlement-scheme-uuid}, the UUID being the person's
 */
public record EntitlementId(String value) implements Identifier {
    /** The scheme of assisted voluntary return and reintegration. */
    public static final String AVRR = "avrr";

    private static final Pattern FORM =
            Pattern.compile("entitlement-[a-z0-9]{2,16}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public EntitlementId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an id of the form entitlement-<scheme>-<uuid> is expected");
        }
    }

    /** The entitlement of a person under a scheme; the same person and scheme always give the same identifier. */
    public static EntitlementId of(SubjectId person, String scheme) {
        var uuid = person.value().substring(SubjectId.PREFIX.length() + 1);
        return new EntitlementId("entitlement-" + scheme.toLowerCase(Locale.ROOT) + "-" + uuid);
    }

    @Override
    public String toString() {
        return value;
    }
}
