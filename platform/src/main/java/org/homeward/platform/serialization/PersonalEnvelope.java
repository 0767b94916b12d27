package org.homeward.platform.serialization;

import java.util.Arrays;
import java.util.Optional;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.privacy.SubjectRef;
import org.homeward.platform.privacy.PersonalSeal;
import org.homeward.platform.privacy.SubjectErased;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Personal values as envelopes: {@code {"$enc":1,"s":subject,"g":group,"l":label,"c":sealed}}. Whom it is about stays
 * readable when the value is not; without {@code c} the value is erased, and an answer
 * on its way to a reader who may not see it has {@code hidden} there. A command on its way has {@code t} instead, which
 * no key of the person opens. The clear text is padded, so that the length of the
 * sealed one tells little. An envelope that is read stays sealed until somebody looks at its value.
 */
final class PersonalEnvelope extends SimpleModule {
    private static final long serialVersionUID = 1L;
    static final String VERSION_FIELD = "$enc";
    private static final int VERSION = 1;
    private static final String SEALED = "c";
    private static final String SEALED_IN_TRANSIT = "t";
    private static final String HIDDEN = "hidden";
    private static final int PADDED_TO = 32;

    /** Reads what was sealed; no personal value stands in another. */
    private static final JsonMapper VALUES = KernelJson.builder().build();

    /**
     * The attribute of a writer whose text is kept nowhere: what is erased meanwhile is written as erased. What is kept
     * must not be written then.
     */
    static final Object IN_TRANSIT = "in transit";

    /** The attribute of a writer of what is sealed for the way only. */
    static final Object SENT = "sent";

    private final transient PersonalSeal seal;
    private final transient PersonalSeal inTransit;

    PersonalEnvelope(PersonalSeal seal, PersonalSeal inTransit) {
        super("personal");
        this.seal = seal;
        this.inTransit = inTransit;
        addSerializer(new Writer(seal, inTransit));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Readers(seal, inTransit));
    }

    private static final class Writer extends StdSerializer<Personal<?>> {
        private final transient PersonalSeal seal;
        private final transient PersonalSeal inTransit;

        Writer(PersonalSeal seal, PersonalSeal inTransit) {
            super(Personal.class);
            this.seal = seal;
            this.inTransit = inTransit;
        }

        @Override
        public void serialize(Personal<?> personal, JsonGenerator json, SerializationContext context) {
            var ref = personal.ref();
            json.writeStartObject();
            json.writeNumberProperty(VERSION_FIELD, VERSION);
            json.writeStringProperty("s", ref.subject().value());
            json.writeStringProperty("g", ref.group().name());
            json.writeStringProperty("l", ref.label());
            var isSent = context.getAttribute(SENT) != null;
            text(personal, isSent ? inTransit : seal, context)
                    .ifPresent(text -> json.writeStringProperty(isSent ? SEALED_IN_TRANSIT : SEALED, text));
            json.writeEndObject();
        }

        /** What was sealed already with this seal stays as it is. */
        private static Optional<String> text(Personal<?> personal, PersonalSeal seal, SerializationContext context) {
            if (personal instanceof SealedValue<?> kept && kept.isUnder(seal)) {
                return kept.isErased() ? Optional.empty() : Optional.of(kept.text());
            }
            return switch (personal.opened()) {
                case Personal.Known<?> known -> sealed(known.ref(), seal, clear(known.value(), context), context);
                case Personal.Erased<?> erased -> Optional.empty();
                case Personal.Hidden<?> hidden -> Optional.of(HIDDEN);
            };
        }

        private static Optional<String> sealed(
                SubjectRef ref, PersonalSeal seal, byte[] clear, SerializationContext context) {
            try {
                return Optional.of(seal.seal(ref, clear));
            } catch (SubjectErased erased) {
                if (context.getAttribute(IN_TRANSIT) == null) {
                    throw erased;
                }
                return Optional.empty();
            }
        }

        private static byte[] clear(@Nullable Object value, SerializationContext context) {
            var bytes = new ByteArrayBuilder();
            try (var json = context.tokenStreamFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
                context.writeValue(json, value);
            }
            var text = bytes.toByteArray();
            var padded = Arrays.copyOf(text, Math.ceilDiv(text.length, PADDED_TO) * PADDED_TO);
            Arrays.fill(padded, text.length, padded.length, (byte) ' ');
            return padded;
        }
    }

    private static final class Readers extends Deserializers.Base {
        private final PersonalSeal seal;
        private final PersonalSeal inTransit;

        Readers(PersonalSeal seal, PersonalSeal inTransit) {
            this.seal = seal;
            this.inTransit = inTransit;
        }

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return hasDeserializerFor(config, type.getRawClass())
                    ? new Reader(seal, inTransit, type, VALUES.readerFor(type.containedTypeOrUnknown(0)))
                    : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return type == Personal.class;
        }
    }

    private static final class Reader extends StdDeserializer<Personal<?>> {
        private final transient PersonalSeal seal;
        private final transient PersonalSeal inTransit;
        private final transient ObjectReader values;

        Reader(PersonalSeal seal, PersonalSeal inTransit, JavaType type, ObjectReader values) {
            super(type);
            this.seal = seal;
            this.inTransit = inTransit;
            this.values = values;
        }

        @Override
        public Personal<?> deserialize(JsonParser json, DeserializationContext context) {
            var envelope = Envelope.read(json, context);
            var ref = envelope.ref();
            var sealed = envelope.sealed();
            if (sealed == null) {
                return new Personal.Erased<>(ref);
            }
            if (sealed.equals(HIDDEN)) {
                return new Personal.Hidden<>(ref);
            }
            return new SealedValue<>(ref, sealed, envelope.isSent() ? inTransit : seal, this::value);
        }

        private Object value(byte[] clear) {
            try {
                return values.readValue(clear);
            } catch (JacksonException tellsTheValue) {
                throw new IllegalStateException("a personal value does not read as "
                        + values.getValueType().getRawClass().getSimpleName());
            }
        }
    }

    private record Envelope(SubjectRef ref, @Nullable String sealed, boolean isSent) {
        static Envelope read(JsonParser json, DeserializationContext context) {
            @Nullable String subject = null;
            @Nullable String group = null;
            @Nullable String label = null;
            @Nullable String sealed = null;
            var isSent = false;
            var version = 0;
            if (!json.hasToken(JsonToken.START_OBJECT)) {
                return malformed(context);
            }
            for (var field = json.nextName(); field != null; field = json.nextName()) {
                json.nextToken();
                switch (field) {
                    case VERSION_FIELD -> version = json.getIntValue();
                    case "s" -> subject = json.getString();
                    case "g" -> group = json.getString();
                    case "l" -> label = json.getString();
                    case SEALED -> sealed = json.getString();
                    case SEALED_IN_TRANSIT -> {
                        sealed = json.getString();
                        isSent = true;
                    }
                    default -> malformed(context);
                }
            }
            if (version != VERSION || subject == null || group == null || label == null) {
                return malformed(context);
            }
            return new Envelope(
                    new SubjectRef(new SubjectId(subject), PurposeGroup.valueOf(group), label), sealed, isSent);
        }

        private static Envelope malformed(DeserializationContext context) {
            return context.reportInputMismatch(Personal.class, "an envelope of version %s is expected", VERSION);
        }
    }
}
