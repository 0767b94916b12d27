package org.homeward.platform.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a record and finds what its constructor does not allow. A constructor stops at the first value; that value is
 * then stood in for by a harmless one, so that the values after it are judged as well.
 */
final class RecordMaker {
    private static final Map<Class<?>, List<Object>> HARMLESS = Map.of(
            LocalDate.class, List.of(LocalDate.of(2009, 2, 6)),
            String.class, List.of("x", "XXX"),
            int.class, List.of(1, 30, 1980),
            long.class, List.of(1L));

    private final Class<?> type;
    private final RecordComponent[] components;

    RecordMaker(Class<?> type) {
        this.type = type;
        this.components = type.getRecordComponents();
    }

    /** The record; empty, with faults added, when a value is not allowed. */
    Optional<Object> make(Object[] values, String pointer, List<Fault> faults) {
        var complaints = new LinkedHashMap<String, String>();
        var tried = Arrays.copyOf(values, values.length);
        var made = attempt(tried, complaints);
        for (var retry = 0; made.isEmpty() && retry < 3 * components.length; retry++) {
            if (!standIn(tried, complaints, retry)) {
                break;
            }
            made = attempt(tried, complaints);
        }
        complaints.forEach((component, message) -> faults.add(Fault.notAllowed(pointer + component, message)));
        return complaints.isEmpty() ? made : Optional.empty();
    }

    private Optional<Object> attempt(Object[] values, Map<String, String> complaints) {
        try {
            return Optional.of(constructor().newInstance(values));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException notAllowed) {
                var message = Optional.ofNullable(notAllowed.getMessage()).orElse("not allowed");
                complaints.putIfAbsent(pointerIn(message), message);
                return Optional.empty();
            }
            throw new IllegalStateException(type.getSimpleName() + " cannot be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be made", e);
        }
    }

    /** Our checks begin with the name of the component they judge. */
    private String pointerIn(String message) {
        var word = message.contains(" ") ? message.substring(0, message.indexOf(' ')) : message;
        return Arrays.stream(components)
                        .anyMatch(component -> component.getName().equals(word))
                ? "/" + word
                : "";
    }

    private boolean standIn(Object[] values, Map<String, String> complaints, int retry) {
        var last = List.copyOf(complaints.keySet()).getLast();
        for (var i = 0; i < components.length; i++) {
            if (last.equals("/" + components[i].getName())) {
                var harmless = HARMLESS.getOrDefault(components[i].getType(), List.of());
                if (harmless.isEmpty()) {
                    return false;
                }
                values[i] = harmless.get(retry % harmless.size());
                return true;
            }
        }
        return false;
    }

    private Constructor<?> constructor() throws NoSuchMethodException {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor;
    }
}
