package org.homeward.platform.readstore;

import java.util.Collection;
import java.util.Map;
import org.bson.BsonBinaryWriter;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.ValueCodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document, the same that the driver's codec makes. The kinds of values that nearly all fields have are
 * written without a look into its registry, which costs more than the writing.
 */
final class DocumentBytes {
    private static final CodecRegistry REGISTRY = CodecRegistries.fromProviders(new ValueCodecProvider());
    private static final EncoderContext ENCODING = EncoderContext.builder().build();

    private DocumentBytes() {}

    static byte[] of(Document document) {
        try (var output = new BasicOutputBuffer()) {
            write(new BsonBinaryWriter(output), document);
            return output.toByteArray();
        }
    }

    private static void write(BsonWriter writer, @Nullable Object value) {
        switch (value) {
            case null -> writer.writeNull();
            case String text -> writer.writeString(text);
            case Integer number -> writer.writeInt32(number);
            case Long number -> writer.writeInt64(number);
            case Boolean flag -> writer.writeBoolean(flag);
            case Map<?, ?> fields -> {
                writer.writeStartDocument();
                fields.forEach((name, field) -> {
                    writer.writeName(String.valueOf(name));
                    write(writer, field);
                });
                writer.writeEndDocument();
            }
            case Collection<?> values -> {
                writer.writeStartArray();
                values.forEach(each -> write(writer, each));
                writer.writeEndArray();
            }
            default -> other(writer, value);
        }
    }

    @SuppressWarnings("unchecked") // a codec of the value's own class
    private static void other(BsonWriter writer, Object value) {
        ((Codec<Object>) REGISTRY.get(value.getClass())).encode(writer, value, ENCODING);
    }
}
