package org.homeward.platform.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.kernel.message.Event;

/**
 * Which events put a command on the agenda, and which take it off again. An entry is about a subject, by default the
 * stream of the event; there is one at a time, and a later one replaces it.
 */
public final class Deadline {
    /** What an event does to the agenda. */
    sealed interface Note {
        /** The subject of the entry. */
        String subject();

        /** Something is due. */
        record Set(String subject, Due due) implements Note {}

        /** Nothing is due any more. */
        record Clear(String subject) implements Note {}
    }

    private record Step<E extends Event>(Class<E> type, Function<E, List<Note>> notes) {
        List<Note> of(Event event) {
            return type.isInstance(event) ? notes.apply(type.cast(event)) : List.of();
        }
    }

    private final List<Step<?>> steps;

    private Deadline(List<Step<?>> steps) {
        this.steps = steps;
    }

    /** The event puts a command on the agenda, about its stream. */
    public static <E extends Event> Deadline when(Class<E> event, Function<E, Due> due) {
        return when(event, Event::streamId, due);
    }

    /** The event puts a command on the agenda, about a subject. */
    public static <E extends Event> Deadline when(Class<E> event, Function<E, String> subject, Function<E, Due> due) {
        return new Deadline(List.of()).orWhen(event, subject, fact -> Optional.of(due.apply(fact)));
    }

    /** This event puts one on as well, if it gives one. */
    public <E extends Event> Deadline orWhen(
            Class<E> event, Function<E, String> subject, Function<E, Optional<Due>> due) {
        return with(new Step<>(
                event,
                fact -> due.apply(fact).stream()
                        .<Note>map(one -> new Note.Set(subject.apply(fact), one))
                        .toList()));
    }

    /** These events, each about its stream, take it off. */
    @SafeVarargs
    public final Deadline until(Class<? extends Event>... events) {
        var longer = this;
        for (var event : events) {
            longer = longer.untilAny(event, fact -> List.of(fact.streamId()));
        }
        return longer;
    }

    /** This event takes off the one about a subject. */
    public <E extends Event> Deadline until(Class<E> event, Function<E, String> subject) {
        return untilAny(event, fact -> List.of(subject.apply(fact)));
    }

    /** This event takes off those about several subjects. */
    public <E extends Event> Deadline untilAny(Class<E> event, Function<E, List<String>> subjects) {
        return with(new Step<>(
                event,
                fact -> subjects.apply(fact).stream().<Note>map(Note.Clear::new).toList()));
    }

    private Deadline with(Step<?> step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return new Deadline(List.copyOf(longer));
    }

    /** The names of the events that do anything to the agenda. */
    List<String> events() {
        return steps.stream().map(step -> step.type().getSimpleName()).toList();
    }

    /** Whether an event of this type does anything to the agenda. */
    boolean reads(Class<?> type) {
        return steps.stream().anyMatch(step -> step.type().isAssignableFrom(type));
    }

    /** What an event does to the agenda: first what it takes off, then what it puts on. */
    List<Note> notes(Event event) {
        var all = steps.stream().flatMap(step -> step.of(event).stream()).toList();
        return Stream.concat(
                        all.stream().filter(Note.Clear.class::isInstance),
                        all.stream().filter(Note.Set.class::isInstance))
                .toList();
    }
}
