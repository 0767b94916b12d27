package org.homeward.platform.serialization;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.message.Rejection;
import org.homeward.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Gives the values of a sealed family a name of ours: {@code {"kind":"with-family","familyId":...}}. Messages have their
 * own names and personal values their own form.
 */
final class ChoiceNames extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;
    private static final List<Class<?>> NAMED_OTHERWISE =
            List.of(Command.class, Event.class, Query.class, Rejection.class, Personal.class);
    private static final JsonTypeInfo.Value NAMED =
            JsonTypeInfo.Value.construct(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "kind", null, false, null);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedClass && isChoice(annotated.getRawType())
                ? NAMED
                : super.findPolymorphicTypeInfo(config, annotated);
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
        return isChoice(type.getRawType()) ? nameOf(type.getRawType()) : super.findTypeName(config, type);
    }

    private static String nameOf(Class<?> choice) {
        var code = MessageNames.codeOf(choice);
        return code.substring(code.indexOf('.') + 1);
    }

    /** Whether values of this type are messages, personal values or choices. */
    static boolean isNamed(Class<?> type) {
        return isNamedOtherwise(type) || isChoice(type);
    }

    private static boolean isNamedOtherwise(Class<?> type) {
        return NAMED_OTHERWISE.stream().anyMatch(other -> other.isAssignableFrom(type));
    }

    static boolean isChoice(Class<?> type) {
        return type.getName().startsWith("org.homeward.")
                && !isNamedOtherwise(type)
                && (isFamily(type) || (type.isRecord() && hasFamily(type)));
    }

    private static boolean hasFamily(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).anyMatch(parent -> isFamily(parent) || hasFamily(parent));
    }

    private static boolean isFamily(Class<?> type) {
        return type.isInterface() && type.isSealed();
    }
}
