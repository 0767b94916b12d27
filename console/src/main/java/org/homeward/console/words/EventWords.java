package org.homeward.console.words;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.Identifier;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.security.Office;

/** Says what an event states, from the texts of its plain values. Ids are left out: they tell a reader nothing. */
public final class EventWords {
    private static final Map<String, Class<?>> TYPES = types();

    private EventWords() {}

    /**
     * The values of an event in a line, without its ids.
     *
     * @param happenedOn the business day, which is said apart from the line
     */
    public static String line(
            String storedName, SortedMap<String, String> values, Optional<LocalDate> happenedOn, Words say) {
        var owner = withoutVersion(storedName);
        var type = TYPES.get(owner);
        if (type == null) {
            return "";
        }
        var day = happenedOn.map(LocalDate::toString).orElse("");
        return values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .filter(value ->
                        !(value.getKey().endsWith("On") && value.getValue().equals(day)))
                .sorted(Comparator.comparingInt(value -> place(type, value.getKey())))
                .flatMap(value -> part(type, owner, value, say).stream())
                .collect(Collectors.joining(" \u00b7 "));
    }

    private static Optional<String> part(Class<?> type, String owner, Map.Entry<String, String> value, Words say) {
        var name = value.getKey().substring(value.getKey().lastIndexOf('.') + 1);
        return componentType(type, value.getKey())
                .filter(component -> !isId(component))
                .map(component -> say.text(
                        "event.value",
                        withoutMark(say.field(owner, name)),
                        switch (name) {
                            case "code" -> MadeReadable.code(value.getValue());
                            case "language" -> say.language(value.getValue());
                            default -> said(component, value.getValue(), say);
                        }));
    }

    /** Where the value stands in the event. */
    private static int place(Class<?> type, String path) {
        var name = path.replaceFirst("\\..*", "");
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList()
                .indexOf(name);
    }

    /** What is a question in a form is an answer here. */
    private static String withoutMark(String label) {
        return label.replaceFirst("\\s*[?\\x{61f}]$", "");
    }

    private static boolean isId(Type component) {
        return component instanceof Class<?> type && Identifier.class.isAssignableFrom(type);
    }

    private static String said(Type component, String text, Words say) {
        if (component instanceof ParameterizedType many && many.getActualTypeArguments()[0] instanceof Class<?> each) {
            return isGroup(each) ? say.number(text.split(";").length) : several(each, text, say);
        }
        return component instanceof Class<?> type ? said(type, text, say) : text;
    }

    /** What has several values of its own is counted, not told. */
    private static boolean isGroup(Class<?> each) {
        return each.isRecord() && each.getRecordComponents().length > 1;
    }

    private static String several(Class<?> each, String text, Words say) {
        return Arrays.stream(text.split(",\\s*"))
                .filter(word -> !word.isEmpty())
                .map(word -> said(each, word, say))
                .collect(Collectors.joining(", "));
    }

    private static String said(Class<?> type, String text, Words say) {
        if (type.isEnum()) {
            return say.choice(type, text);
        }
        if (type.equals(LocalDate.class)) {
            return day(text, say);
        }
        if (type.equals(CountryCode.class)) {
            return say.country(text);
        }
        if (type.equals(Office.class)) {
            return say.office(text);
        }
        if (type.equals(boolean.class)) {
            return say.text("true".equals(text) ? "value.yes" : "value.no");
        }
        return type.equals(Money.class) ? money(text, say) : shortened(text);
    }

    private static String money(String text, Words say) {
        var parts = text.split(" ", -1);
        try {
            return say.money(Money.of(parts[0], Currency.valueOf(parts[parts.length - 1])));
        } catch (IllegalArgumentException other) {
            return text;
        }
    }

    /** A hash is known by its beginning. */
    private static String shortened(String text) {
        return text.matches("[0-9a-f]{40,}") ? text.substring(0, 12) + "\u2026" : text;
    }

    private static String day(String text, Words say) {
        try {
            return say.day(LocalDate.parse(text));
        } catch (DateTimeException other) {
            return text;
        }
    }

    /** The type of a component; a dot goes into a record. */
    private static Optional<Type> componentType(Class<?> record, String path) {
        var dot = path.indexOf('.');
        var name = dot < 0 ? path : path.substring(0, dot);
        return Optional.ofNullable(record.getRecordComponents()).stream()
                .flatMap(Arrays::stream)
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .flatMap(component -> dot < 0
                        ? Optional.of(component.getGenericType())
                        : componentType(component.getType(), path.substring(dot + 1)));
    }

    /** An event of an older version is said in the words of today. */
    private static String withoutVersion(String storedName) {
        return storedName.replaceFirst("\\.v\\d+$", "");
    }

    private static Map<String, Class<?>> types() {
        var types = new HashMap<String, Class<?>>();
        Catalogue.eventTypes().forEach(type -> types.put(withoutVersion(MessageNames.nameOf(type)), type));
        return Map.copyOf(types);
    }
}
