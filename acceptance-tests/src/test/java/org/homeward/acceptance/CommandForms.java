package org.homeward.acceptance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the description that a server publishes says of every command, and bodies of that form. */
final class CommandForms {
    private static final String UPKEEP = "/api/upkeep/";
    private static final String DAY = "2009-02-06";
    private static final String OTHER_DAY = "2009-02-07";

    /** Values that a form alone does not tell. */
    private static final Map<String, Object> ACCEPTED = Map.of(
            "birthYear",
            1985,
            "minutes",
            45,
            "from",
            "TIP",
            "to",
            "ACC",
            "role",
            "CSL",
            "sha256",
            "0123456789abcdef".repeat(4),
            "ticket",
            "INC-2009-17");

    private final Map<String, Form> forms = new TreeMap<>();

    /** The commands of a server, as its description tells. */
    CommandForms(JsonNode description) {
        description.path("paths").properties().forEach(path -> {
            var post = path.getValue().path("post");
            if (post.path("parameters").toString().contains("Idempotency-Key")
                    && !path.getKey().startsWith(UPKEEP)) {
                forms.put(path.getKey(), new Form(path.getKey(), post, description));
            }
        });
    }

    /** All commands. */
    List<Form> all() {
        return List.copyOf(forms.values());
    }

    /**
     * A command.
     *
     * @param path where it is sent
     * @param operation what the description says of it
     * @param description the whole of it
     */
    record Form(String path, JsonNode operation, JsonNode description) {
        /** Its public name. */
        String code() {
            return path.substring("/api/".length()).replace('/', '.');
        }

        @Override
        public String toString() {
            return code();
        }

        /** The roles of persons that may send it. */
        List<String> roles() {
            return operation
                    .path("x-roles")
                    .valueStream()
                    .map(role -> role.asString(""))
                    .filter(role -> !role.equals("SYS"))
                    .toList();
        }

        /** What its body states. */
        Map<String, JsonNode> properties() {
            var properties = new TreeMap<String, JsonNode>();
            operation
                    .at("/requestBody/content/application~1json/schema/properties")
                    .properties()
                    .forEach(each -> properties.put(each.getKey(), resolved(each.getValue())));
            return properties;
        }

        private JsonNode resolved(JsonNode schema) {
            return schema.has("$ref")
                    ? description.at(schema.path("$ref").asString("").substring(1))
                    : schema;
        }

        /** A body in which all ids end with the same UUID. */
        Map<String, Object> body(UUID uuid) {
            var body = new TreeMap<String, Object>();
            properties().forEach((name, property) -> body.put(name, value(name, property, uuid)));
            return body;
        }

        /** Another wish to the same stream: on another day, or where none is stated with another choice. */
        Map<String, Object> otherwise(Map<String, Object> body) {
            var changed = new TreeMap<>(body);
            properties().forEach((name, property) -> {
                if (property.path("format").asString("").equals("date")) {
                    changed.put(name, OTHER_DAY);
                }
            });
            if (changed.equals(body)) {
                properties().entrySet().stream()
                        .filter(each -> each.getValue().path("enum").size() > 1)
                        .findFirst()
                        .ifPresent(each -> changed.put(
                                each.getKey(),
                                each.getValue().path("enum").get(1).asString("")));
            }
            return changed;
        }

        /** Whether a property is an id. */
        static boolean isId(JsonNode property) {
            return property.path("title").asString("").endsWith("Id");
        }

        /** A value of another type. */
        static Object ofOtherType(JsonNode property) {
            return switch (typeOf(property)) {
                case "integer", "boolean" -> "seven";
                default -> 7;
            };
        }

        private Object value(String name, JsonNode property, UUID uuid) {
            var accepted = ACCEPTED.get(name);
            if (accepted != null && isOneOf(property, accepted)) {
                return accepted;
            }
            return switch (typeOf(property)) {
                case "integer" -> 1;
                case "boolean" -> true;
                case "array" -> List.of(element(name, resolved(property.path("items")), uuid));
                case "object" -> object(property, uuid);
                default -> text(property, uuid);
            };
        }

        private static boolean isOneOf(JsonNode property, Object accepted) {
            return !property.has("enum")
                    || property.path("enum")
                            .valueStream()
                            .anyMatch(name -> name.asString("").equals(accepted));
        }

        private Object element(String name, JsonNode items, UUID uuid) {
            var isPlainText = typeOf(items).equals("string") && items.size() == 1;
            return isPlainText ? "T1-1" : value(name, items, uuid);
        }

        private Map<String, Object> object(JsonNode property, UUID uuid) {
            var chosen = property.has("oneOf") ? property.path("oneOf").get(0) : property;
            var object = new TreeMap<String, Object>();
            chosen.path("properties").properties().forEach(each -> {
                var inner = resolved(each.getValue());
                object.put(
                        each.getKey(),
                        inner.has("const")
                                ? inner.path("const").asString("")
                                : inner.has("examples")
                                        ? inner.path("examples").get(0).asString("")
                                        : value(each.getKey(), inner, uuid));
            });
            return object;
        }

        private static String text(JsonNode property, UUID uuid) {
            if (property.has("enum")) {
                return property.path("enum").get(0).asString("");
            }
            if (property.path("format").asString("").equals("date")) {
                return DAY;
            }
            if (property.has("pattern")) {
                return DAY.substring(0, 7);
            }
            return coded(property.path("title").asString(""), uuid);
        }

        private static String coded(String kind, UUID uuid) {
            return switch (kind) {
                case "" -> "T1";
                case "CountryCode" -> "MLI";
                case "Office" -> "TRIPOLI";
                case "EntitlementId" -> "entitlement-avrr-" + uuid;
                default -> kind.toLowerCase(Locale.ROOT).replaceFirst("id$", "") + "-" + uuid;
            };
        }

        private static String typeOf(JsonNode property) {
            return property.has("oneOf") ? "object" : property.path("type").asString("");
        }
    }
}
