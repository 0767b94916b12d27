package org.homeward.platform.web;

import static org.homeward.platform.web.Schemas.tree;
import static org.homeward.platform.web.Schemas.typed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;

/** The JSON schemas of what requests state. */
final class RequestSchemas {
    private final Schemas schemas;

    RequestSchemas(Schemas schemas) {
        this.schemas = schemas;
    }

    /** An object of these fields. */
    Map<String, Object> ofFields(List<Shape.Field> fields) {
        var properties = new LinkedHashMap<String, Object>();
        fields.forEach(field -> properties.put(field.name(), of(field)));
        return Schemas.object(properties);
    }

    private Map<String, Object> of(Shape.Field field) {
        var schema = of(field.shape());
        field.personal().ifPresent(group -> schema.put("x-personal", group.name()));
        return schema;
    }

    private Map<String, Object> of(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> typed("string");
            case Shape.Whole whole -> Schemas.whole(whole.wide());
            case Shape.Flag flag -> typed("boolean");
            case Shape.Day day -> Schemas.formatted("date");
            case Shape.Month month -> Schemas.month();
            case Shape.Choice choice -> schemas.choice(choice.type());
            case Shape.Coded coded ->
                tree("type", "string", "title", coded.type().getSimpleName());
            case Shape.Amount amount -> schemas.money(Money.class, Currency.class);
            case Shape.Many many -> many(many);
            case Shape.Group group -> ofFields(group.fields());
            case Shape.OneOf oneOf -> oneOf(oneOf);
        };
    }

    private Map<String, Object> many(Shape.Many many) {
        var list = Schemas.list(of(many.element()), many.distinct());
        list.put("maxItems", ValueReader.LONGEST_LIST);
        return list;
    }

    private Map<String, Object> oneOf(Shape.OneOf oneOf) {
        var variants = new ArrayList<Map<String, Object>>();
        oneOf.variants().forEach((kind, group) -> {
            var properties = tree("kind", tree("type", "string", "const", kind));
            group.fields().forEach(field -> properties.put(field.name(), of(field)));
            variants.add(Schemas.object(properties));
        });
        return tree("oneOf", variants);
    }
}
