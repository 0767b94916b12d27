package org.homeward.platform.axon;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.homeward.kernel.message.Command;
import org.homeward.platform.messaging.NotPermitted;

/**
 * Seals what a message says about its sender, with a key that only our processes hold, so that a handler believes no
 * one else. The seal also covers which message it is and whose stream it asks, so it cannot be put on another.
 */
public final class ActorSeal {
    /** How many bytes the key has. */
    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final List<String> SEALED = List.of(
            MessageMetadata.ACTOR,
            MessageMetadata.ROLES,
            MessageMetadata.OFFICE,
            MessageMetadata.PURPOSE,
            MessageMetadata.COMMAND_ID,
            MessageMetadata.COMMAND_DIGEST,
            MessageMetadata.EXPECTED_VERSION);

    private final Mac keyed;

    /** Seals with this key. */
    public ActorSeal(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("the key of the seal has " + KEY_BYTES + " bytes");
        }
        keyed = keyed(new SecretKeySpec(key, ALGORITHM));
    }

    /** The metadata with the seal of this message. */
    public MetaData seal(Object message, MetaData metadata) {
        return metadata.and(MessageMetadata.SEAL, HexFormat.of().formatHex(sealOf(message, metadata)));
    }

    /** @throws NotPermitted unless the message carries its own seal, unaltered */
    void verify(Message<?> message) {
        var metadata = message.getMetaData();
        var stated = MessageMetadata.text(metadata, MessageMetadata.SEAL).orElse("");
        var expected = HexFormat.of().formatHex(sealOf(message.getPayload(), metadata));
        if (!MessageDigest.isEqual(bytes(stated), bytes(expected))) {
            throw new NotPermitted("security.sender-not-proven");
        }
    }

    private byte[] sealOf(Object message, Map<String, ?> metadata) {
        var sealed = new StringBuilder();
        add(sealed, message.getClass().getName());
        add(sealed, message instanceof Command command ? command.streamId() : "");
        SEALED.forEach(
                field -> add(sealed, MessageMetadata.text(metadata, field).orElse("")));
        return copy().doFinal(bytes(sealed.toString()));
    }

    /** A copy with its key; looking the algorithm up for each message costs as much as the seal. */
    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Mac keyed(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void add(StringBuilder sealed, String part) {
        sealed.append(part.length()).append(':').append(part);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
