package org.homeward.platform.serialization;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Event;
import org.homeward.platform.privacy.PersonalSeal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The one serializer: messages under their stored names in the form of {@link KernelJson}, personal values sealed;
 * Axon's own objects (tokens, metadata) as Axon writes them. A name that nobody knows is refused, never skipped.
 */
public final class MessageSerializer extends Jackson3Serializer {
    private static final String AXON = "org.axonframework.";
    private final MessageTypes types;
    private final JsonMapper kernel;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    /** Names these messages and seals all of them with this seal. */
    public MessageSerializer(MessageTypes types, PersonalSeal seal) {
        this(types, seal, seal);
    }

    /** Names these messages, and seals what may be kept with the one seal and commands on their way with the other. */
    public MessageSerializer(MessageTypes types, PersonalSeal seal, PersonalSeal inTransit) {
        super(builder()
                .jsonMapperBuilderCustomizer(
                        axon -> axon.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType(AXON)
                                .build())));
        this.types = types;
        this.kernel = KernelJson.builder()
                .addModule(new PersonalEnvelope(seal, inTransit))
                .build();
    }

    /** The mapper of messages and views; whoever has it can read personal values, so it is nobody's bean. */
    JsonMapper kernelMapper() {
        return kernel;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null || isAxons(object.getClass())) {
            return super.serialize(object, representation);
        }
        try {
            var writer = writer(object);
            var content = representation == String.class
                    ? representation.cast(writer.writeValueAsString(object))
                    : getConverter().convert(writer.writeValueAsBytes(object), representation);
            return new SimpleSerializedObject<>(content, representation, typeForClass(object.getClass()));
        } catch (JacksonException unwritable) {
            throw new SerializationException(object.getClass().getName() + " cannot be written", unwritable);
        }
    }

    private ObjectWriter writer(Object object) {
        var writer = kernel.writer();
        return switch (object) {
            case Event stored -> writer;
            case Command sent ->
                writer.withAttribute(PersonalEnvelope.IN_TRANSIT, true).withAttribute(PersonalEnvelope.SENT, true);
            default -> writer.withAttribute(PersonalEnvelope.IN_TRANSIT, true);
        };
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.computeIfAbsent(type, made -> isAxons(made) ? super.getReader(made) : kernel.readerFor(made));
    }

    @Override
    @SuppressWarnings("rawtypes") // Axon's signature
    public SerializedType typeForClass(@Nullable Class type) {
        return type == null ? SerializedType.emptyType() : types.nameOf(type).orElseGet(() -> super.typeForClass(type));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return types.find(type.getName()).orElseGet(() -> unnamed(type));
    }

    private Class<?> unnamed(SerializedType type) {
        var found = super.classForType(type);
        if (found == UnknownSerializedType.class || types.isNamed(found)) {
            throw types.unknown(type.getName());
        }
        return found;
    }

    private static boolean isAxons(Class<?> type) {
        return type.getName().startsWith(AXON);
    }
}
