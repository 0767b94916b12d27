package org.homeward.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads values of every shape from JSON and remembers what is wrong with them. */
final class ValueReader {
    /** How many values a list of a request may have. */
    static final int LONGEST_LIST = 1_000;

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");

    private final List<Fault> faults;

    ValueReader(List<Fault> faults) {
        this.faults = faults;
    }

    Optional<?> read(Shape shape, JsonNode node, String pointer) {
        return switch (shape) {
            case Shape.Text text -> text(node, pointer, "a text", Optional::of);
            case Shape.Whole whole -> whole(whole, node, pointer);
            case Shape.Flag flag -> flag(node, pointer);
            case Shape.Day day -> text(node, pointer, "a date like 2009-02-06", value -> Optional.of(date(value)));
            case Shape.Month month ->
                text(node, pointer, "a month like 2009-02", value -> Optional.of(YearMonth.parse(value)));
            case Shape.Choice choice -> choice(choice, node, pointer);
            case Shape.Coded coded -> coded(coded, node, pointer);
            case Shape.Amount amount -> amount(node, pointer);
            case Shape.Many many -> many(many, node, pointer);
            case Shape.Group group -> group(group, node, pointer, List.of());
            case Shape.OneOf oneOf -> oneOf(oneOf, node, pointer);
        };
    }

    private static LocalDate date(String value) {
        if (value.length() != 10) {
            throw new DateTimeException("not a date");
        }
        return LocalDate.parse(value);
    }

    private <T> Optional<T> text(JsonNode node, String pointer, String expected, Function<String, Optional<T>> parse) {
        if (node.isString()) {
            try {
                return parse.apply(node.stringValue());
            } catch (DateTimeException notInForm) {
                // said below
            }
        }
        return wrong(pointer, expected);
    }

    private Optional<?> whole(Shape.Whole whole, JsonNode node, String pointer) {
        if (whole.wide() ? node.isIntegralNumber() && node.canConvertToLong() : node.isInt()) {
            return Optional.of(whole.wide() ? (Object) node.longValue() : (Object) node.intValue());
        }
        return wrong(pointer, "a whole number");
    }

    private Optional<?> flag(JsonNode node, String pointer) {
        return node.isBoolean() ? Optional.of(node.booleanValue()) : wrong(pointer, "true or false");
    }

    private Optional<?> choice(Shape.Choice choice, JsonNode node, String pointer) {
        return text(
                        node,
                        pointer,
                        "one of " + String.join(", ", choice.names()),
                        name -> Optional.ofNullable(constant(choice, name)))
                .or(() -> faultOnce(pointer, "one of " + String.join(", ", choice.names())));
    }

    private static @Nullable Object constant(Shape.Choice choice, String name) {
        for (var constant : choice.type().getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private Optional<?> coded(Shape.Coded coded, JsonNode node, String pointer) {
        return node.isString()
                ? new RecordMaker(coded.type()).make(new Object[] {node.stringValue()}, pointer, faults)
                : wrong(pointer, "a text");
    }

    private Optional<?> amount(JsonNode node, String pointer) {
        var amount = node.path("amount");
        var currency = node.path("currency");
        if (node.size() == 2
                && currency.isString()
                && amount.isString()
                && AMOUNT.matcher(amount.stringValue()).matches()) {
            try {
                return Optional.of(Money.of(amount.stringValue(), Currency.valueOf(currency.stringValue())));
            } catch (IllegalArgumentException notMoney) {
                // said below
            }
        }
        return wrong(pointer, "an amount like {\"amount\": \"500.00\", \"currency\": \"EUR\"}");
    }

    private Optional<?> many(Shape.Many many, JsonNode node, String pointer) {
        if (!node.isArray() || node.size() > LONGEST_LIST) {
            return wrong(pointer, "a list of at most " + LONGEST_LIST + " values");
        }
        var values = new ArrayList<Object>();
        for (var i = 0; i < node.size(); i++) {
            read(many.element(), node.get(i), pointer + "/" + i).ifPresent(values::add);
        }
        if (values.size() != node.size()) {
            return Optional.empty();
        }
        return Optional.of(many.distinct() ? new LinkedHashSet<>(values) : values);
    }

    /** A record; the properties in {@code beside} may stand in it without belonging to it. */
    Optional<?> group(Shape.Group group, JsonNode node, String pointer, List<String> beside) {
        if (!node.isObject()) {
            return wrong(pointer, "an object");
        }
        var known = group.fields().stream().map(Shape.Field::name).toList();
        unknown(node, Stream.concat(known.stream(), beside.stream()).toList(), pointer);
        var values = new Object[known.size()];
        var complete = true;
        for (var i = 0; i < values.length; i++) {
            var value = field(group.fields().get(i), node, pointer);
            complete &= value.isPresent();
            values[i] = value.isPresent() ? value.get() : "";
        }
        return complete ? new RecordMaker(group.type()).make(values, pointer, faults) : Optional.empty();
    }

    void unknown(JsonNode object, List<String> known, String pointer) {
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(Fault.unknown(pointer + "/" + escaped(name))));
    }

    Optional<?> field(Shape.Field field, JsonNode node, String pointer) {
        var at = pointer + "/" + field.name();
        var value = node.path(field.name());
        if (value.isMissingNode() || value.isNull()) {
            faults.add(Fault.missing(at));
            return Optional.empty();
        }
        return read(field.shape(), value, at);
    }

    private Optional<?> oneOf(Shape.OneOf oneOf, JsonNode node, String pointer) {
        var kind = node.path("kind");
        var group = kind.isString() ? oneOf.variants().get(kind.stringValue()) : null;
        if (group == null) {
            return wrong(
                    pointer + "/kind",
                    "one of " + String.join(", ", oneOf.variants().keySet()));
        }
        return group(group, node, pointer, List.of("kind"));
    }

    private <T> Optional<T> wrong(String pointer, String expected) {
        faults.add(Fault.wrongType(pointer, expected));
        return Optional.empty();
    }

    private <T> Optional<T> faultOnce(String pointer, String expected) {
        return faults.stream().anyMatch(fault -> fault.pointer().equals(pointer))
                ? Optional.empty()
                : wrong(pointer, expected);
    }

    private static String escaped(String name) {
        var bounded = name.length() > 60 ? name.substring(0, 60) : name;
        return bounded.replace("~", "~0").replace("/", "~1");
    }
}
