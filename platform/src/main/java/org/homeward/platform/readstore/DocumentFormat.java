package org.homeward.platform.readstore;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.homeward.kernel.identity.Identifier;
import org.homeward.kernel.privacy.Personal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Turns values and views into documents and back. Personal values pass in whatever form the mapper gives them. */
public final class DocumentFormat {
    private static final TypeReference<LinkedHashMap<String, Object>> TREE = new TypeReference<>() {};
    private static final TypeReference<Personal<Object>> PERSONAL = new TypeReference<>() {};
    private static final String ENVELOPE = "$enc";

    private final JsonMapper mapper;

    /** A format over the mapper that also writes the events. */
    public DocumentFormat(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The document of a view. */
    public Document write(Object view) {
        return new Document(mapper.convertValue(view, TREE));
    }

    /** The view in a document. */
    public <V> V read(Document document, Class<V> type) {
        return mapper.convertValue(document, type);
    }

    /** What a document says, whichever keys sealed the personal values in it. */
    Object content(Object stored) {
        return switch (stored) {
            case Document envelope when envelope.containsKey(ENVELOPE) -> mapper.convertValue(envelope, PERSONAL);
            case Document document -> {
                var content = new HashMap<String, Object>();
                document.forEach((name, value) -> {
                    if (value != null) {
                        content.put(name, content(value));
                    }
                });
                yield content;
            }
            case Collection<?> values -> values.stream().map(this::content).toList();
            default -> stored;
        };
    }

    Document fields(Map<String, Object> fields) {
        var plain = new Document();
        new TreeMap<>(fields).forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private Object plain(Object value) {
        return switch (value) {
            case String text -> text;
            case BigDecimal exact -> exact.toPlainString();
            case Number number -> number;
            case Boolean flag -> flag;
            case Instant instant -> Date.from(instant);
            case Identifier identifier -> identifier.value();
            case Enum<?> constant -> constant.name();
            case Collection<?> values -> values.stream().map(this::plain).toList();
            default -> mapper.convertValue(value, Object.class);
        };
    }
}
