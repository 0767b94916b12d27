package org.homeward.kernel.privacy;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.homeward.kernel.identity.SubjectId;

/** The personal values of a message; they are components of its record, never hidden deeper. */
public final class PersonalParts {
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getType() == Personal.class)
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private PersonalParts() {}

    /** Whether every personal value of a message is about this person; the values themselves are not read. */
    public static boolean areAllAbout(SubjectId person, Record message) {
        return of(message).stream().allMatch(part -> part.ref().subject().equals(person));
    }

    /** The personal values of a message, in the order of its components. */
    public static List<Personal<?>> of(Record message) {
        return ACCESSORS.get(message.getClass()).stream()
                .<Personal<?>>map(accessor -> part(accessor, message))
                .toList();
    }

    private static Personal<?> part(Method accessor, Record message) {
        try {
            return (Personal<?>) accessor.invoke(message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component of a record can be read", e);
        }
    }
}
