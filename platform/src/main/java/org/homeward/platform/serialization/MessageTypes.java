package org.homeward.platform.serialization;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.message.MessageNames;

/** The stored names of all messages, both ways. */
public final class MessageTypes {
    private static final Pattern VERSION = Pattern.compile("\\.v\\d+$");
    private final Map<String, Class<?>> byName = new HashMap<>();
    private final Map<Class<?>, SerializedType> byType = new HashMap<>();

    /** Names these messages. */
    public MessageTypes(Collection<? extends Class<?>> messages) {
        for (var type : messages) {
            var name = MessageNames.nameOf(type);
            var other = byName.put(name, type);
            if (other != null && other != type) {
                throw new IllegalStateException(other.getName() + " and " + type.getName() + " are both named " + name);
            }
            byType.put(type, new SimpleSerializedType(name, null));
        }
    }

    /** All messages of the system. */
    public static MessageTypes ofCatalogue() {
        return new MessageTypes(Stream.of(
                        Catalogue.commandTypes(),
                        Catalogue.eventTypes(),
                        Catalogue.queryTypes(),
                        Catalogue.rejectionTypes())
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet()));
    }

    Optional<Class<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<SerializedType> nameOf(Class<?> type) {
        return Optional.ofNullable(byType.get(type));
    }

    boolean isNamed(Class<?> type) {
        return byType.containsKey(type);
    }

    /** Says what is wrong with a name that nobody has. */
    UnknownMessageType unknown(String name) {
        var stem = VERSION.matcher(name).replaceFirst("");
        var known = byName.keySet().stream()
                .filter(each -> VERSION.matcher(each).replaceFirst("").equals(stem))
                .findAny();
        return new UnknownMessageType(known.map(version ->
                        name + " is stored, but this software knows only " + version + ": there is no upcaster")
                .orElse(name + " is stored, but this software knows no such message"));
    }
}
