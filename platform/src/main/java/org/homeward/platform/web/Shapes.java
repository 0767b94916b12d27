package org.homeward.platform.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PersonalData;

/** Reads the form of a value off its type. */
final class Shapes {
    private Shapes() {}

    static Shape.Group group(Class<?> record) {
        return new Shape.Group(
                record,
                Arrays.stream(record.getRecordComponents()).map(Shapes::field).toList());
    }

    private static Shape.Field field(RecordComponent component) {
        if (!component.getType().equals(Personal.class)) {
            return new Shape.Field(component.getName(), of(component.getGenericType()), Optional.empty());
        }
        var protects = component.getAnnotation(PersonalData.class);
        if (protects == null) {
            throw new IllegalStateException(component + " says no purpose group");
        }
        var value = argument(component.getGenericType());
        return new Shape.Field(component.getName(), of(value), Optional.of(protects.value()));
    }

    private static Shape of(Type type) {
        if (type instanceof ParameterizedType many) {
            return new Shape.Many(of(argument(many)), Set.class.equals(many.getRawType()));
        }
        return ofClass((Class<?>) type);
    }

    private static Shape ofClass(Class<?> type) {
        if (type.isEnum()) {
            return new Shape.Choice(type);
        }
        if (type.isSealed()) {
            return oneOf(type);
        }
        return switch (type.getSimpleName()) {
            case "String" -> new Shape.Text();
            case "int" -> new Shape.Whole(false);
            case "long" -> new Shape.Whole(true);
            case "boolean" -> new Shape.Flag();
            default -> ofValue(type);
        };
    }

    private static Shape ofValue(Class<?> type) {
        if (LocalDate.class.equals(type)) {
            return new Shape.Day();
        }
        if (YearMonth.class.equals(type)) {
            return new Shape.Month();
        }
        if (Money.class.equals(type)) {
            return new Shape.Amount();
        }
        if (!type.isRecord()) {
            throw new IllegalStateException("a request cannot state a " + type.getName());
        }
        return isCoded(type) ? new Shape.Coded(type) : group(type);
    }

    private static Shape oneOf(Class<?> family) {
        var variants = new TreeMap<String, Shape.Group>();
        for (var variant : family.getPermittedSubclasses()) {
            variants.put(kindOf(variant), group(variant));
        }
        return new Shape.OneOf(variants);
    }

    /** The kind of a variant: its name, in lower case with hyphens. */
    static String kindOf(Class<?> variant) {
        var code = MessageNames.codeOf(variant);
        return code.substring(code.indexOf('.') + 1);
    }

    private static boolean isCoded(Class<?> type) {
        var components = type.getRecordComponents();
        return components.length == 1 && components[0].getType().equals(String.class);
    }

    private static Type argument(Type type) {
        return List.of(((ParameterizedType) type).getActualTypeArguments()).getFirst();
    }
}
