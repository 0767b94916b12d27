package org.homeward.query.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.kernel.audit.TimelineField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a stored event says, without what it says about persons. */
final class PayloadFields {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PERSONAL = "$enc";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final List<TimelineField> fields = new ArrayList<>();
    private final SortedMap<String, LocalDate> dates = new TreeMap<>();

    private PayloadFields() {}

    static PayloadFields of(byte[] payload) {
        var read = new PayloadFields();
        JSON.readTree(payload).properties().forEach(field -> read.add(field.getKey(), field.getValue()));
        return read;
    }

    List<TimelineField> fields() {
        return List.copyOf(fields);
    }

    SortedMap<String, LocalDate> dates() {
        return dates;
    }

    private void add(String name, JsonNode value) {
        if (value.has(PERSONAL)) {
            fields.add(new TimelineField.Withheld(name));
        } else if (isMoney(value)) {
            plain(
                    name,
                    value.get("amount").asString() + " " + value.get("currency").asString());
        } else if (value.isObject()) {
            value.properties().forEach(field -> add(name + "." + field.getKey(), field.getValue()));
        } else if (value.isArray()) {
            addAll(name, value);
        } else {
            plain(name, value.asString());
        }
    }

    private void addAll(String name, JsonNode values) {
        if (values.valueStream().allMatch(JsonNode::isValueNode)) {
            plain(name, values.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
            return;
        }
        for (var index = 0; index < values.size(); index++) {
            add(name + "." + (index + 1), values.get(index));
        }
    }

    private void plain(String name, String value) {
        if (DATE.matcher(value).matches()) {
            dates.put(name, LocalDate.parse(value));
        }
        fields.add(new TimelineField.Plain(name, value));
    }

    private static boolean isMoney(JsonNode value) {
        return value.isObject() && value.size() == 2 && value.has("amount") && value.has("currency");
    }
}
