package org.homeward.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Every question that a server can be asked, as the description that it publishes tells. */
final class Questions {
    private final JsonNode description;
    private final Map<String, List<String>> known;
    private final Map<String, List<String>> choices;

    /**
     * The questions of a server.
     *
     * @param description what it publishes
     * @param known values of the parameters that a question cannot do without
     * @param choices values of the others; each is asked for once more
     */
    Questions(JsonNode description, Map<String, List<String>> known, Map<String, List<String>> choices) {
        this.description = description;
        this.known = known;
        this.choices = choices;
    }

    /**
     * A question.
     *
     * @param path its address in the description
     * @param addresses where it is asked
     * @param live whether the answer is a stream that does not end
     */
    record Question(String path, List<String> addresses, boolean live) {
        @Override
        public String toString() {
            return path;
        }
    }

    /** All of them. */
    List<Question> all() {
        var all = new ArrayList<Question>();
        description.path("paths").properties().forEach(path -> {
            var get = path.getValue().path("get");
            if (!get.isMissingNode()) {
                all.add(new Question(path.getKey(), addresses(path.getKey(), get), isLive(get)));
            }
        });
        return all;
    }

    private static boolean isLive(JsonNode get) {
        return get.at("/responses/200/content").has("text/event-stream");
    }

    private List<String> addresses(String path, JsonNode get) {
        var addresses = List.of(path);
        for (var parameter : get.path("parameters")) {
            var name = parameter.path("name").asString("");
            if (parameter.path("required").asBoolean(false)) {
                addresses =
                        with(addresses, name, parameter.path("in").asString("").equals("path"));
            }
        }
        var all = new ArrayList<>(addresses);
        for (var parameter : get.path("parameters")) {
            var name = parameter.path("name").asString("");
            for (var choice : choices.getOrDefault(name, List.of())) {
                addresses.forEach(address -> all.add(asked(address, name, choice)));
            }
        }
        return all;
    }

    private List<String> with(List<String> addresses, String name, boolean inPath) {
        var values = known.get(name);
        if (values == null) {
            throw new IllegalStateException("nobody knows a value of " + name);
        }
        return addresses.stream()
                .flatMap(address -> values.stream()
                        .map(value -> inPath ? address.replace("{" + name + "}", value) : asked(address, name, value)))
                .toList();
    }

    private static String asked(String address, String name, String value) {
        return address + (address.contains("?") ? "&" : "?") + name + "=" + value;
    }
}
