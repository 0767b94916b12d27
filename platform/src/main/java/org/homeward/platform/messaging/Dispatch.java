package org.homeward.platform.messaging;

import java.util.Optional;
import java.util.OptionalLong;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Purpose;

/**
 * How a message is sent.
 *
 * @param actor who sends it
 * @param purpose why
 * @param idempotencyKey the key under which a repeat is recognised for this actor
 * @param expectedVersion the version the stream must have, or the command is stale
 */
public record Dispatch(Actor actor, Purpose purpose, Optional<String> idempotencyKey, OptionalLong expectedVersion) {
    private static final int LONGEST_KEY = 255;

    public Dispatch {
        if (!idempotencyKey.map(Dispatch::isKey).orElse(true)) {
            throw new IllegalArgumentException("an idempotency key has 1 to " + LONGEST_KEY + " characters");
        }
    }

    /** Whether a text can be an idempotency key. */
    public static boolean isKey(String text) {
        return !text.isBlank() && text.length() <= LONGEST_KEY;
    }

    /** Sent by this actor for this purpose, under no key and expecting no version. */
    public static Dispatch by(Actor actor, Purpose purpose) {
        return new Dispatch(actor, purpose, Optional.empty(), OptionalLong.empty());
    }

    /** The same, recognised by this key when it is repeated. */
    public Dispatch withKey(String key) {
        return new Dispatch(actor, purpose, Optional.of(key), expectedVersion);
    }

    /** The same, only if the stream still has this version. */
    public Dispatch expecting(long version) {
        return new Dispatch(actor, purpose, idempotencyKey, OptionalLong.of(version));
    }
}
