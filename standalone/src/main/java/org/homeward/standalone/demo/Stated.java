package org.homeward.standalone.demo;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.Personal;
import org.homeward.platform.web.CommandForm;
import org.homeward.platform.web.Shape;
import tools.jackson.databind.json.JsonMapper;

/** A command as a request states it: the components of its record by name, personal values in clear. */
final class Stated {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Stated() {}

    /** The body of the request. */
    static byte[] body(CommandForm form, Command command) {
        var body = new LinkedHashMap<String, Object>();
        for (var component : command.getClass().getRecordComponents()) {
            var value = read(component, command);
            var shape = shapeOf(form, component.getName());
            if (value instanceof Personal<?> personal
                    && personal.opened() instanceof Personal.Known<?>(var ref, var known)) {
                body.put(component.getName(), plain(shape, known));
                if (isStated(form, CommandForm.PERSON)) {
                    body.put(CommandForm.PERSON, ref.subject().value());
                }
            } else {
                body.put(component.getName(), plain(shape, value));
            }
        }
        return JSON.writeValueAsBytes(body);
    }

    private static boolean isStated(CommandForm form, String name) {
        return form.fields().stream().anyMatch(field -> field.name().equals(name));
    }

    private static Shape shapeOf(CommandForm form, String name) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(Shape.Field::shape)
                .findFirst()
                .orElseThrow();
    }

    private static Object plain(Shape shape, Object value) {
        return switch (shape) {
            case Shape.Text text -> value;
            case Shape.Whole whole -> value;
            case Shape.Flag flag -> value;
            case Shape.Day day -> value.toString();
            case Shape.Month month -> value.toString();
            case Shape.Choice choice -> ((Enum<?>) value).name();
            case Shape.Coded coded -> read(value.getClass().getRecordComponents()[0], value);
            case Shape.Amount amount -> amount((Money) value);
            case Shape.Many many ->
                ((Collection<?>) value)
                        .stream().map(each -> plain(many.element(), each)).toList();
            case Shape.Group group -> group(group, value);
            case Shape.OneOf oneOf -> variant(oneOf, value);
        };
    }

    private static Map<String, String> amount(Money money) {
        return Map.of(
                "amount", money.amount().toPlainString(),
                "currency", money.currency().name());
    }

    private static Map<String, Object> group(Shape.Group group, Object value) {
        var stated = new LinkedHashMap<String, Object>();
        for (var component : value.getClass().getRecordComponents()) {
            var shape = group.fields().stream()
                    .filter(field -> field.name().equals(component.getName()))
                    .findFirst()
                    .orElseThrow()
                    .shape();
            stated.put(component.getName(), plain(shape, read(component, value)));
        }
        return stated;
    }

    private static Map<String, Object> variant(Shape.OneOf oneOf, Object value) {
        var variant = oneOf.variants().entrySet().stream()
                .filter(entry -> entry.getValue().type().equals(value.getClass()))
                .findFirst()
                .orElseThrow();
        var stated = new LinkedHashMap<String, Object>();
        stated.put("kind", variant.getKey());
        stated.putAll(group(variant.getValue(), value));
        return stated;
    }

    private static Object read(RecordComponent component, Object from) {
        try {
            return Objects.requireNonNull(component.getAccessor().invoke(from));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName() + " cannot be read", e);
        }
    }
}
