package org.homeward.query.casework;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.kernel.identity.Identifier;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.Personal;

/** The plain values of an event as text, by the names of its components; personal values are left out. */
final class EventValues {
    /** Days of something else: what an event announces, or what it follows from. */
    private static final Set<String> OTHER = Set.of(
            "lapsesOn", "expiresOn", "reviewOn", "departsOn", "travelOn", "stayEndsOn", "backOn", "planApprovedOn");

    private EventValues() {}

    static SortedMap<String, String> of(Event event) {
        var values = new TreeMap<String, String>();
        add(values, "", event);
        return values;
    }

    /** The day on which the event happened, as it states it. */
    static Optional<LocalDate> businessDateOf(Event event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(EventValues::isBusinessDate)
                .findFirst()
                .map(component -> (LocalDate) value(component, event));
    }

    static boolean isBusinessDate(RecordComponent component) {
        return component.getType() == LocalDate.class
                && component.getName().endsWith("On")
                && !OTHER.contains(component.getName());
    }

    private static void add(SortedMap<String, String> values, String path, Object holder) {
        for (var component : holder.getClass().getRecordComponents()) {
            var name = path + component.getName();
            switch (value(component, holder)) {
                case Personal<?> personal -> {}
                case Collection<?> many -> values.put(name, text(many));
                case Record within when !isText(within) -> add(values, name + ".", within);
                case Object plain -> values.put(name, text(plain));
            }
        }
    }

    /** Whether a record is shown as one value: an identifier, a code, an amount. */
    private static boolean isText(Record value) {
        var components = value.getClass().getRecordComponents();
        return value instanceof Money || (components.length == 1 && components[0].getType() == String.class);
    }

    private static String text(Collection<?> many) {
        var between = many.stream().anyMatch(one -> one instanceof Record record && !isText(record)) ? "; " : ", ";
        var shown = many.stream().map(EventValues::text);
        return (many instanceof Set<?> ? shown.sorted() : shown).collect(Collectors.joining(between));
    }

    private static String text(Object value) {
        return switch (value) {
            case Identifier identifier -> identifier.value();
            case Money amount -> amount.toString();
            case Record record when !isText(record) -> text(of(record).values());
            case Object plain -> plain.toString();
        };
    }

    private static SortedMap<String, String> of(Record record) {
        var values = new TreeMap<String, String>();
        add(values, "", record);
        return values;
    }

    private static Object value(RecordComponent component, Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName() + " cannot be read", e);
        }
    }
}
