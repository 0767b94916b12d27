package org.homeward.platform.serialization;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Records of one text, such as identifiers and codes, are that text. Messages and choices are not: they may grow. */
final class CodeText extends SimpleModule {
    private static final long serialVersionUID = 1L;

    CodeText() {
        super("codes");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new Writers());
        context.addDeserializers(new Readers());
    }

    static boolean isCode(Class<?> type) {
        if (!type.isRecord() || ChoiceNames.isNamed(type)) {
            return false;
        }
        var components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class;
    }

    private static final class Writers extends Serializers.Base {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return isCode(type.getRawClass()) ? new Writer(type.getRawClass()) : null;
        }
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return isCode(type.getRawClass()) ? new Reader(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isCode(type);
        }
    }

    private static final class Writer extends StdScalarSerializer<Object> {
        private final transient MethodHandle text;

        Writer(Class<?> type) {
            super(type, false);
            text = reading(type.getRecordComponents()[0]);
        }

        @Override
        public void serialize(Object code, JsonGenerator json, SerializationContext context) {
            json.writeString(textOf(code));
        }

        private String textOf(Object code) {
            try {
                return (String) text.invokeExact(code);
            } catch (Throwable broken) {
                throw new IllegalStateException(broken);
            }
        }

        private static MethodHandle reading(RecordComponent component) {
            try {
                return MethodHandles.publicLookup()
                        .unreflect(component.getAccessor())
                        .asType(MethodType.methodType(String.class, Object.class));
            } catch (IllegalAccessException hidden) {
                throw new IllegalStateException(component.getName() + " cannot be read", hidden);
            }
        }
    }

    private static final class Reader extends StdScalarDeserializer<Object> {
        private final transient MethodHandle of;

        Reader(Class<?> type) {
            super(type);
            try {
                of = MethodHandles.publicLookup()
                        .findConstructor(type, MethodType.methodType(void.class, String.class))
                        .asType(MethodType.methodType(Object.class, String.class));
            } catch (ReflectiveOperationException hidden) {
                throw new IllegalStateException(type.getName() + " cannot be made", hidden);
            }
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            return json.hasToken(JsonToken.VALUE_STRING)
                    ? made(json.getString(), context)
                    : context.handleUnexpectedToken(getValueType(context), json);
        }

        private Object made(String text, DeserializationContext context) {
            try {
                return (Object) of.invokeExact(text);
            } catch (IllegalArgumentException malformed) {
                return context.reportInputMismatch(handledType(), "%s", malformed.getMessage());
            } catch (Throwable broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
