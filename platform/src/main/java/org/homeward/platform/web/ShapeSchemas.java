package org.homeward.platform.web;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Set;
import org.homeward.kernel.money.Currency;

/** The JSON schema of a shape. */
final class ShapeSchemas {
    private ShapeSchemas() {}

    /** An object of these fields, all of them required and no others allowed. */
    static Schema<?> ofFields(List<Shape.Field> fields) {
        var schema = typed("object");
        fields.forEach(field -> schema.addProperty(field.name(), of(field.shape())));
        schema.setRequired(fields.stream().map(Shape.Field::name).toList());
        schema.setAdditionalProperties(false);
        return schema;
    }

    private static Schema<?> of(Shape shape) {
        return switch (shape) {
            case Shape.Text text -> typed("string");
            case Shape.Whole whole -> typed("integer").format(whole.wide() ? "int64" : "int32");
            case Shape.Flag flag -> typed("boolean");
            case Shape.Day day -> typed("string").format("date");
            case Shape.Month month -> typed("string").pattern("[0-9]{4}-[0-9]{2}");
            case Shape.Choice choice -> choice(choice);
            case Shape.Coded coded -> typed("string").description(coded.type().getSimpleName());
            case Shape.Amount amount -> amount();
            case Shape.Many many -> many(many);
            case Shape.Group group -> ofFields(group.fields());
            case Shape.OneOf oneOf -> oneOf(oneOf);
        };
    }

    private static Schema<?> choice(Shape.Choice choice) {
        var schema = typed("string");
        choice.names().forEach(schema::addEnumItemObject);
        return schema;
    }

    private static Schema<?> many(Shape.Many many) {
        var schema = typed("array").items(of(many.element())).maxItems(ValueReader.LONGEST_LIST);
        if (many.distinct()) {
            schema.setUniqueItems(true);
        }
        return schema;
    }

    private static Schema<?> amount() {
        var schema = typed("object");
        schema.addProperty("amount", typed("string").example("500.00"));
        schema.addProperty("currency", choice(new Shape.Choice(Currency.class)));
        schema.setRequired(List.of("amount", "currency"));
        return schema;
    }

    private static Schema<?> oneOf(Shape.OneOf oneOf) {
        var schema = new Schema<Object>();
        oneOf.variants().forEach((type, group) -> {
            var variant = ofFields(group.fields());
            var name = typed("string");
            name.setConst(type);
            variant.addProperty("kind", name);
            schema.addOneOfItem(variant);
        });
        return schema;
    }

    private static Schema<Object> typed(String type) {
        var schema = new Schema<Object>();
        schema.setTypes(Set.of(type));
        return schema;
    }
}
