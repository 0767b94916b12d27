package org.homeward.platform.serialization;

import java.util.Comparator;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a set in the order of its elements' texts, because a set has no order and a stored form has one. */
final class SortedSet extends StdSerializer<Set<?>> {
    SortedSet() {
        super(Set.class);
    }

    @Override
    public void serialize(Set<?> set, JsonGenerator json, SerializationContext context) {
        json.writeStartArray(set, set.size());
        if (set.size() > 1) {
            set.stream()
                    .sorted(Comparator.comparing(Object::toString))
                    .forEachOrdered(element -> context.writeValue(json, element));
        } else {
            set.forEach(element -> context.writeValue(json, element));
        }
        json.writeEndArray();
    }

    @Override
    public boolean isEmpty(SerializationContext context, Set<?> set) {
        return set.isEmpty();
    }
}
