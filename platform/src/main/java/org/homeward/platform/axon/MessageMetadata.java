package org.homeward.platform.axon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;

/** The keys of our metadata, all of them texts, and what they say about a message. */
public final class MessageMetadata {
    /** The id of the user or service that acts. */
    public static final String ACTOR = "actor";

    /** The actor's roles, sorted, with commas between them. */
    public static final String ROLES = "roles";

    /** The office the actor acts for. */
    public static final String OFFICE = "office";

    /** Why the actor acts. */
    public static final String PURPOSE = "purpose";

    /** The command that was sent; the same for every repeat of it. */
    public static final String COMMAND_ID = "commandId";

    /** Tells another command under the same id from a repeat; absent when the id can never come twice. */
    public static final String COMMAND_DIGEST = "commandDigest";

    /** The version the stream must have. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /** Proves that one of our processes said all this. */
    public static final String SEAL = "seal";

    /** The message the whole chain began with. */
    public static final String CORRELATION_ID = "correlationId";

    /** The event that a policy reacted to, or else the command itself. */
    public static final String CAUSATION_ID = "causationId";

    /** The version of the program that recorded an event. */
    public static final String SOFTWARE = "software";

    private MessageMetadata() {}

    /** The metadata that says who acts, and why. */
    public static MetaData of(Actor actor, Purpose purpose) {
        var values = new HashMap<String, Object>();
        values.put(ACTOR, actor.id().value());
        values.put(ROLES, actor.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")));
        values.put(OFFICE, actor.office().code());
        values.put(PURPOSE, purpose.name());
        return MetaData.from(values);
    }

    /** Who acts; a message without an actor is a fault. */
    public static Actor actorOf(Map<String, ?> metadata) {
        var roles = Arrays.stream(required(metadata, ROLES).split(","))
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(new UserId(required(metadata, ACTOR)), roles, new Office(required(metadata, OFFICE)));
    }

    /** The office the actor acts for, if an actor is named. */
    public static Optional<Office> officeOf(Map<String, ?> metadata) {
        return text(metadata, OFFICE).map(Office::new);
    }

    /** Why the actor acts. */
    public static Purpose purposeOf(Map<String, ?> metadata) {
        return Purpose.valueOf(required(metadata, PURPOSE));
    }

    /** The id of the command: the one it was given, or that of its message. */
    public static String commandIdOf(Message<?> command) {
        return text(command.getMetaData(), COMMAND_ID).orElseGet(command::getIdentifier);
    }

    /** The version the sender expects, if any. */
    public static OptionalLong expectedVersionOf(Map<String, ?> metadata) {
        return text(metadata, EXPECTED_VERSION).stream()
                .mapToLong(Long::parseLong)
                .findAny();
    }

    /** One value, if it is there. */
    public static Optional<String> text(Map<String, ?> metadata, String key) {
        return Optional.ofNullable(metadata.get(key)).map(Object::toString);
    }

    private static String required(Map<String, ?> metadata, String key) {
        return text(metadata, key).orElseThrow(() -> new IllegalArgumentException("a message has no " + key));
    }
}
