package org.homeward.platform.serialization;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.privacy.SubjectRef;
import org.homeward.platform.digest.Sha256;
import org.homeward.platform.privacy.PersonalSeal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * Digests what a stored message says: a personal value as it reads in clear, whichever key sealed it, so that the same
 * content has the same digest. The clear text goes into the digest and nowhere else.
 */
public final class ContentDigest {
    private static final byte[] ENVELOPE =
            ("{\"" + PersonalEnvelope.VERSION_FIELD + "\"").getBytes(StandardCharsets.UTF_8);
    private static final String SEALED = "c";

    private final JsonFactory json = new JsonFactory();
    private final PersonalSeal seal;

    /** Opens personal values with this seal. */
    public ContentDigest(PersonalSeal seal) {
        this.seal = seal;
    }

    /** Adds the length and the content of a stored payload. */
    public void add(byte[] payload, Sha256 digest) {
        var content = holdsPersonal(payload) ? clear(payload) : payload;
        digest.add(content.length).add(content);
    }

    private static boolean holdsPersonal(byte[] payload) {
        for (var start = 0; start <= payload.length - ENVELOPE.length; start++) {
            if (payload[start] == '{' && startsAt(payload, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] payload, int start) {
        for (var index = 0; index < ENVELOPE.length; index++) {
            if (payload[start + index] != ENVELOPE[index]) {
                return false;
            }
        }
        return true;
    }

    private byte[] clear(byte[] payload) {
        var bytes = new ByteArrayBuilder();
        try (var from = json.createParser(ObjectReadContext.empty(), payload);
                var to = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
            for (var token = from.nextToken(); token != null; token = from.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    open(from, to);
                } else {
                    to.copyCurrentEvent(from);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Either begins an ordinary object and copies its first field's name, or writes what a whole envelope says. */
    private void open(JsonParser from, JsonGenerator to) {
        var first = from.nextToken();
        if (first == JsonToken.PROPERTY_NAME && from.currentName().equals(PersonalEnvelope.VERSION_FIELD)) {
            write(envelope(from), to);
            return;
        }
        to.writeStartObject();
        to.copyCurrentEvent(from);
    }

    private static Map<String, String> envelope(JsonParser from) {
        var fields = new HashMap<String, String>();
        for (var token = from.currentToken(); token != JsonToken.END_OBJECT; token = from.nextToken()) {
            if (token != JsonToken.PROPERTY_NAME) {
                fields.put(from.currentName(), from.getString());
            }
        }
        return fields;
    }

    private void write(Map<String, String> envelope, JsonGenerator to) {
        var subject = envelope.getOrDefault("s", "");
        var group = envelope.getOrDefault("g", "");
        var label = envelope.getOrDefault("l", "");
        to.writeStartObject();
        to.writeStringProperty("person", subject);
        to.writeStringProperty("group", group);
        to.writeStringProperty("label", label);
        if (envelope.containsKey(SEALED)) {
            var ref = new SubjectRef(new SubjectId(subject), PurposeGroup.valueOf(group), label);
            seal.open(ref, envelope.getOrDefault(SEALED, ""))
                    .ifPresent(value ->
                            to.writeStringProperty("value", new String(value, StandardCharsets.UTF_8).strip()));
        }
        to.writeEndObject();
    }
}
