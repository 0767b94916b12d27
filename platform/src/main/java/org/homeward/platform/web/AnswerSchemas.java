package org.homeward.platform.web;

import static org.homeward.platform.web.Schemas.tree;
import static org.homeward.platform.web.Schemas.typed;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.Personal;
import org.homeward.platform.serialization.KernelJson;

/** The JSON schemas of what answers hold, as {@link HttpJson} writes it. Records and choices are named. */
final class AnswerSchemas {
    private final Schemas schemas;

    AnswerSchemas(Schemas schemas) {
        this.schemas = schemas;
    }

    /** The schema of values of a type. */
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), List.of(generic.getActualTypeArguments()));
        }
        var plain = (Class<?>) type;
        return plain.isEnum() ? schemas.choice(plain) : ofClass(plain);
    }

    private Map<String, Object> ofGeneric(Class<?> raw, List<Type> arguments) {
        if (Map.class.isAssignableFrom(raw)) {
            return tree("type", "object", "additionalProperties", of(arguments.getLast()));
        }
        var content = of(arguments.getFirst());
        if (raw.equals(Optional.class)) {
            return nullable(content);
        }
        if (raw.equals(Personal.class)) {
            return personal(content);
        }
        if (List.class.equals(raw) || Set.class.isAssignableFrom(raw)) {
            return Schemas.list(content, !List.class.equals(raw));
        }
        throw new IllegalStateException("an answer cannot hold a " + raw.getName());
    }

    private Map<String, Object> ofClass(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> typed("string");
            case "int", "Integer" -> Schemas.whole(false);
            case "long", "Long" -> Schemas.whole(true);
            case "boolean", "Boolean" -> typed("boolean");
            default -> ofValue(type);
        };
    }

    private Map<String, Object> ofValue(Class<?> type) {
        if (LocalDate.class.equals(type)) {
            return Schemas.formatted("date");
        }
        if (Instant.class.equals(type)) {
            return Schemas.formatted("date-time");
        }
        if (YearMonth.class.equals(type)) {
            return Schemas.month();
        }
        if (Money.class.equals(type)) {
            return schemas.money(Money.class, Currency.class);
        }
        if (KernelJson.isCode(type)) {
            return tree("type", "string", "title", type.getSimpleName());
        }
        if (!type.isRecord() && !type.isSealed()) {
            throw new IllegalStateException("an answer cannot hold a " + type.getName());
        }
        return schemas.reference(type, () -> type.isSealed() ? oneOf(type) : record(type));
    }

    private Map<String, Object> record(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        if (KernelJson.isChoice(type)) {
            properties.put("kind", tree("type", "string", "const", Shapes.kindOf(type)));
        }
        for (var component : type.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType()));
        }
        return Schemas.object(properties);
    }

    private Map<String, Object> oneOf(Class<?> family) {
        return tree("oneOf", variants(family).map(this::of).toList());
    }

    private static Stream<Class<?>> variants(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(variant -> variant.isSealed() ? variants(variant) : Stream.of(variant));
    }

    private static Map<String, Object> nullable(Map<String, Object> content) {
        var variants = new ArrayList<Map<String, Object>>();
        variants.add(content);
        variants.add(typed("null"));
        return tree("anyOf", variants);
    }

    private static Map<String, Object> personal(Map<String, Object> content) {
        var withheld = tree("type", "string", "enum", List.of("erased", "hidden"));
        return tree("oneOf", List.of(Schemas.object(tree("known", content)), withheld));
    }
}
