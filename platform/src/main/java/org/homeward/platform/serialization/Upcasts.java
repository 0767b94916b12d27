package org.homeward.platform.serialization;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import tools.jackson.databind.node.ObjectNode;

/** Applies upcasts to stored events until none fits. */
public final class Upcasts implements EventUpcaster {
    private final Map<String, Upcast> steps;

    /** All upcasts of the system. */
    public static Upcasts ofHistory() {
        return new Upcasts(
                Stream.concat(PlanDates.ALL.stream(), AddedValue.ALL.stream()).toList());
    }

    /** Applies these; each name is read by one of them at most, and no chain of them comes back to its start. */
    public Upcasts(List<Upcast> upcasts) {
        steps = upcasts.stream().collect(Collectors.toUnmodifiableMap(Upcast::from, Function.identity()));
        steps.keySet().forEach(this::lengthFrom);
    }

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
        return steps.isEmpty() ? events : events.map(this::latest);
    }

    private IntermediateEventRepresentation latest(IntermediateEventRepresentation event) {
        var current = event;
        for (var step = steps.get(event.getType().getName()); step != null; step = steps.get(step.to())) {
            current = current.upcastPayload(new SimpleSerializedType(step.to(), null), ObjectNode.class, step::apply);
        }
        return current;
    }

    private int lengthFrom(String name) {
        var length = 0;
        for (var step = steps.get(name); step != null; step = steps.get(step.to())) {
            length++;
            if (length > steps.size()) {
                throw new IllegalStateException("the upcasts from " + name + " go in a circle");
            }
        }
        return length;
    }
}
