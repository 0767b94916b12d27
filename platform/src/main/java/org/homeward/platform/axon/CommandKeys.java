package org.homeward.platform.axon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.security.Actor;

/** How a repeat is told from a new command, and from another one under the same key. */
public final class CommandKeys {
    private static final int BYTES_OF_AN_ID = 16;

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
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES_OF_AN_ID));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Record each -> each.getClass().getName() + components(each);
            case Set<?> set ->
                set.stream().map(CommandKeys::text).sorted().toList().toString();
            case Collection<?> list ->
                list.stream().map(CommandKeys::text).toList().toString();
            case Map<?, ?> map -> text(map.entrySet());
            case Map.Entry<?, ?> entry -> text(entry.getKey()) + "=" + text(entry.getValue());
            case Optional<?> optional -> optional.map(CommandKeys::text).toString();
            case Enum<?> constant -> constant.name();
            default -> {
                var plain = value.toString();
                yield plain.length() + ":" + plain;
            }
        };
    }

    private static String components(Record message) {
        return Arrays.stream(message.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        var accessor = component.getAccessor();
                        accessor.setAccessible(true);
                        return text(accessor.invoke(message));
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(component.getName() + " cannot be read", e);
                    }
                })
                .collect(Collectors.joining(",", "(", ")"));
    }
}
