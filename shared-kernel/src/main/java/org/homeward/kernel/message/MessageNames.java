package org.homeward.kernel.message;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The stored and public names of messages. By convention a record {@code BedAssigned} of the feature package
 * {@code shelter} is stored as {@code shelter.bed-assigned.v1} and a rejection {@code NoFreeBed} has the code
 * {@code shelter.no-free-bed}; {@link StoredName} overrides the convention.
 */
public final class MessageNames {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private MessageNames() {}

    /** The name under which messages of this type are stored and routed, with its version. */
    public static String nameOf(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(StoredName.class))
                .map(StoredName::value)
                .orElseGet(() -> codeOf(type) + ".v1");
    }

    /** The name without version: the public code of a rejection, the public name of a command. */
    public static String codeOf(Class<?> type) {
        return featureOf(type) + "." + kebab(type.getSimpleName());
    }

    private static String featureOf(Class<?> type) {
        var packageName = type.getPackageName();
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }

    private static String kebab(String name) {
        return WORD_START.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
