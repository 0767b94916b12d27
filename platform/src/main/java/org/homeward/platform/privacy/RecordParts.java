package org.homeward.platform.privacy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homeward.kernel.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** The components of a record type that can hold personal values, however deep. */
final class RecordParts {
    private static final ClassValue<RecordParts> KNOWN = new ClassValue<>() {
        @Override
        protected RecordParts computeValue(Class<?> type) {
            return new RecordParts(type);
        }
    };

    private final Constructor<?> canonical;
    private final List<Part> parts;
    private final boolean relevant;

    private record Part(Method accessor, boolean relevant) {}

    private RecordParts(Class<?> type) {
        var components = type.getRecordComponents();
        canonical = canonical(type, components);
        parts = Arrays.stream(components)
                .map(component ->
                        new Part(accessor(component), mayHold(component.getGenericType(), new HashSet<>(Set.of(type)))))
                .toList();
        relevant = parts.stream().anyMatch(Part::relevant);
    }

    static RecordParts of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** The record with its relevant components replaced; the same one when it has none. */
    Object replaced(Object view, Function<Object, @Nullable Object> replacement) {
        if (!relevant) {
            return view;
        }
        var values = new @Nullable Object[parts.size()];
        for (var i = 0; i < values.length; i++) {
            var part = parts.get(i);
            var before = call(() -> part.accessor().invoke(view));
            values[i] = part.relevant() ? replacement.apply(before) : before;
        }
        return call(() -> canonical.newInstance(values));
    }

    /** Whether a value of the type can hold a personal value; a type under examination is none by itself. */
    private static boolean mayHold(Type type, Set<Class<?>> examined) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Personal.class
                    || Arrays.stream(generic.getActualTypeArguments()).anyMatch(each -> mayHold(each, examined));
        }
        return !(type instanceof Class<?> plain) || mayHold(plain, examined);
    }

    private static boolean mayHold(Class<?> type, Set<Class<?>> examined) {
        if (type == Personal.class || type == Object.class || type == Record.class) {
            return true;
        }
        if (type.isInterface() && !type.isSealed()) {
            return true;
        }
        if (!examined.add(type)) {
            return false;
        }
        return Optional.ofNullable(type.getPermittedSubclasses())
                .map(variants -> Arrays.stream(variants).anyMatch(variant -> mayHold(variant, examined)))
                .orElseGet(() -> type.isRecord()
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(component -> mayHold(component.getGenericType(), examined)));
    }

    private static Method accessor(RecordComponent component) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> found = call(() -> type.getDeclaredConstructor(types));
        found.setAccessible(true);
        return found;
    }

    private static <T> T call(Reflective<T> access) {
        try {
            return access.run();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record cannot be read or made", impossible);
        }
    }

    /** Something that needs reflection. */
    @FunctionalInterface
    private interface Reflective<T> {
        T run() throws ReflectiveOperationException;
    }
}
