package org.homeward.console.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.platform.web.CommandForm;
import org.homeward.platform.web.Shape;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what was typed into the JSON that the API would take. What cannot be turned stays a text, so that the reader of
 * commands finds it wrong and the form can show it again; what was left blank is left out.
 */
final class Typed {
    /** How many rows of one list a form sends. */
    static final int MOST_ROWS = 60;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final MultiValueMap<String, String> sent;

    private Typed(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    static ObjectNode read(CommandForm form, MultiValueMap<String, String> sent) {
        return new Typed(sent).group(form.fields(), "");
    }

    private ObjectNode group(List<Shape.Field> fields, String prefix) {
        var object = JSON.objectNode();
        fields.forEach(field ->
                value(field.shape(), prefix + field.name()).ifPresent(value -> object.set(field.name(), value)));
        return object;
    }

    private Optional<JsonNode> value(Shape shape, String name) {
        return switch (shape) {
            case Shape.Text text -> text(name).map(JSON::stringNode);
            case Shape.Whole whole -> text(name).map(Typed::whole);
            case Shape.Flag flag -> text(name).map(Typed::flag);
            case Shape.Day day -> text(name).map(JSON::stringNode);
            case Shape.Month month -> text(name).map(JSON::stringNode);
            case Shape.Choice choice -> text(name).map(JSON::stringNode);
            case Shape.Coded coded -> text(name).map(JSON::stringNode);
            case Shape.Amount amount -> amount(name);
            case Shape.Many many -> Optional.of(many(many, name));
            case Shape.Group group -> Optional.of(group(group.fields(), name + "/"));
            case Shape.OneOf oneOf -> text(name + "/type").map(kind -> oneOf(oneOf, name, kind));
        };
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(sent.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static JsonNode whole(String text) {
        return WHOLE.matcher(text).matches() ? number(Long.parseLong(text)) : JSON.stringNode(text);
    }

    private static JsonNode number(long value) {
        return (int) value == value ? JSON.numberNode((int) value) : JSON.numberNode(value);
    }

    private static JsonNode flag(String text) {
        return switch (text) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            default -> JSON.stringNode(text);
        };
    }

    private Optional<JsonNode> amount(String name) {
        return text(name + "/amount")
                .map(amount -> JSON.objectNode()
                        .put("amount", amount)
                        .put("currency", text(name + "/currency").orElse("")));
    }

    private JsonNode many(Shape.Many many, String name) {
        var array = JSON.arrayNode();
        switch (many.element()) {
            case Shape.Choice choice -> sent.getOrDefault(name, List.of()).forEach(array::add);
            case Shape.Group group -> rows(group, name).forEach(array::add);
            default ->
                text(name).stream()
                        .flatMap(list -> Arrays.stream(list.split("[,\\s]+")))
                        .filter(word -> !word.isEmpty())
                        .forEach(array::add);
        }
        return array;
    }

    /** The rows in which anything was typed; what is chosen from a list beforehand does not count. */
    private List<JsonNode> rows(Shape.Group group, String name) {
        var rows = new ArrayList<JsonNode>();
        for (var i = 0; i < MOST_ROWS; i++) {
            var prefix = name + "/" + i + "/";
            if (sent.keySet().stream().anyMatch(key -> isTyped(key, prefix))) {
                rows.add(group(group.fields(), prefix));
            }
        }
        return rows;
    }

    private boolean isTyped(String key, String prefix) {
        return key.startsWith(prefix) && !key.endsWith("/currency") && text(key).isPresent();
    }

    private JsonNode oneOf(Shape.OneOf oneOf, String name, String kind) {
        var variant = oneOf.variants().get(kind);
        var object = variant == null ? JSON.objectNode() : group(variant.fields(), name + "/");
        return object.put("kind", kind);
    }
}
