package org.homeward.platform.axon;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.security.Actor;
import org.homeward.platform.digest.Sha256;

/** How a repeat is told from a new command, and from another one under the same key. */
public final class CommandKeys {
    private static final int DIGITS_OF_AN_ID = 32;
    private static final byte[] END = {0};

    /** How to read the components of a record; asking the JDK anew for each command costs more than the digest. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> accessible(component.getAccessor()))
                    .toList();
        }
    };

    private CommandKeys() {}

    /** The id of what this actor sends under this key. */
    public static String idOf(Actor actor, String key) {
        return hash(actor.id().value(), key);
    }

    /**
     * The digest of a command's content. The key goes into it and is stored nowhere, so that nobody can find personal
     * data by guessing.
     */
    public static String digestOf(Command command, String key) {
        return hash(key, text(command));
    }

    /** A short text that stands for these parts in this order. */
    public static String hash(String... parts) {
        var digest = new Sha256();
        for (var part : parts) {
            digest.add(part.getBytes(StandardCharsets.UTF_8)).add(END);
        }
        return digest.hex().substring(0, DIGITS_OF_AN_ID);
    }

    private static String text(Object value) {
        var text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

    private static void append(Object value, StringBuilder text) {
        switch (value) {
            case Record each ->
                appendComponents(each, text.append(each.getClass().getName()));
            case Set<?> set ->
                text.append(set.stream().map(CommandKeys::text).sorted().toList());
            case Collection<?> list ->
                text.append(list.stream().map(CommandKeys::text).toList());
            case Map<?, ?> map -> append(map.entrySet(), text);
            case Map.Entry<?, ?> entry -> {
                append(entry.getKey(), text);
                append(entry.getValue(), text.append('='));
            }
            case Optional<?> optional -> text.append(optional.map(CommandKeys::text));
            case Enum<?> constant -> text.append(constant.name());
            default -> {
                var plain = value.toString();
                text.append(plain.length()).append(':').append(plain);
            }
        }
    }

    private static void appendComponents(Record message, StringBuilder text) {
        var separator = '(';
        for (var accessor : ACCESSORS.get(message.getClass())) {
            append(read(accessor, message), text.append(separator));
            separator = ',';
        }
        text.append(separator == '(' ? "()" : ")");
    }

    private static Method accessible(Method accessor) {
        accessor.setAccessible(true);
        return accessor;
    }

    private static Object read(Method accessor, Record message) {
        try {
            return accessor.invoke(message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessor.getName() + " cannot be read", e);
        }
    }
}
