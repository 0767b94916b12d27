package org.homeward.platform.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** JSON schemas as trees, and those that have a name because several others refer to them. */
final class Schemas {
    private static final String KERNEL = "org.homeward.kernel.";

    private final SortedMap<String, Map<String, Object>> named = new TreeMap<>();

    /** Those with a name. */
    SortedMap<String, Map<String, Object>> named() {
        return named;
    }

    /** A reference to the schema of a type, which is made when it is not there. */
    Map<String, Object> reference(Class<?> type, Supplier<Map<String, Object>> schema) {
        var name = type.getName().replace(KERNEL, "").replace('$', '.');
        if (!named.containsKey(name)) {
            named.put(name, Map.of()); // a type may refer to itself
            named.put(name, schema.get());
        }
        return tree("$ref", "#/components/schemas/" + name);
    }

    /** One of the names of an enumeration. */
    Map<String, Object> choice(Class<?> type) {
        return reference(type, () -> {
            var names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return tree("type", "string", "enum", names);
        });
    }

    /** An object of these properties, all of them required and no others allowed. */
    static Map<String, Object> object(Map<String, Object> properties) {
        return tree(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.copyOf(properties.keySet()),
                "additionalProperties",
                false);
    }

    static Map<String, Object> typed(String type) {
        return tree("type", type);
    }

    static Map<String, Object> formatted(String format) {
        return tree("type", "string", "format", format);
    }

    static Map<String, Object> month() {
        return tree("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}$");
    }

    static Map<String, Object> whole(boolean wide) {
        return tree("type", "integer", "format", wide ? "int64" : "int32");
    }

    static Map<String, Object> list(Map<String, Object> items, boolean distinct) {
        return distinct
                ? tree("type", "array", "items", items, "uniqueItems", true)
                : tree("type", "array", "items", items);
    }

    Map<String, Object> money(Class<?> money, Class<?> currency) {
        return reference(money, () -> {
            var amount = tree("type", "string", "pattern", "^-?[0-9]+(\\.[0-9]+)?$", "examples", List.of("500.00"));
            return object(tree("amount", amount, "currency", choice(currency)));
        });
    }

    /** A tree of these names and values, in their order. */
    static Map<String, Object> tree(Object... namesAndValues) {
        var tree = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            tree.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return tree;
    }
}
