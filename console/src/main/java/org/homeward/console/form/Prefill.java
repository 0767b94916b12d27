package org.homeward.console.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.console.words.Option;
import org.homeward.kernel.identity.Identifier;
import org.homeward.kernel.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is known about the fields of a form before anybody types. */
public final class Prefill {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Known> known = new HashMap<>();

    /** The field can only be this. */
    public Prefill fix(String field, Identifier id) {
        return fix(field, id.value());
    }

    /** The field can only be this. */
    public Prefill fix(String field, String value) {
        known.put(field, new Known.Fixed(JSON.stringNode(value)));
        return this;
    }

    /** The field names something new; the name is made up for this form. */
    public Prefill fresh(String field, Identifier id) {
        known.put(field, new Known.Fresh(id.value()));
        return this;
    }

    /** The field is probably this. */
    public Prefill suggest(String field, String value) {
        known.put(field, new Known.Likely(JSON.stringNode(value)));
        return this;
    }

    /** The field is probably this amount. */
    public Prefill suggest(String field, Money amount) {
        known.put(field, new Known.Likely(JSON.stringNode(amount.toString())));
        return this;
    }

    /** The field is one of these. */
    public Prefill among(String field, List<Option> options) {
        known.put(field, new Known.Among(options));
        return this;
    }

    /** What is known about the field. */
    Optional<Known> of(String field) {
        return Optional.ofNullable(known.get(field));
    }

    /** The values that are not asked for. */
    Map<String, JsonNode> fixed() {
        var values = new HashMap<String, JsonNode>();
        known.forEach((field, value) -> {
            if (value instanceof Known.Fixed fixed) {
                values.put(field, fixed.value());
            }
        });
        return values;
    }
}
