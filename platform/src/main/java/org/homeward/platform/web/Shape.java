package org.homeward.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.kernel.privacy.PurposeGroup;

/** The form of a value that a request states. */
public sealed interface Shape {
    /**
     * A component of a record.
     *
     * @param name the name of the component and of the JSON property
     * @param shape the form of its value
     * @param personal the purpose group when the value is about a person; stated in clear, stored encrypted
     */
    record Field(String name, Shape shape, Optional<PurposeGroup> personal) {}

    /** A text. */
    record Text() implements Shape {}

    /**
     * A whole number.
     *
     * @param wide whether it may go beyond 32 bits
     */
    record Whole(boolean wide) implements Shape {}

    /** Yes or no. */
    record Flag() implements Shape {}

    /** A date, {@code 2009-02-06}. */
    record Day() implements Shape {}

    /** A month, {@code 2009-02}. */
    record Month() implements Shape {}

    /**
     * One of a few names.
     *
     * @param type the enumeration
     */
    record Choice(Class<?> type) implements Shape {
        /** The names. */
        List<String> names() {
            return List.of(type.getEnumConstants()).stream()
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        }
    }

    /**
     * A text with a form of its own: an identifier, a country, an office.
     *
     * @param type a record of one text
     */
    record Coded(Class<?> type) implements Shape {}

    /** An amount and its currency, {@code {"amount": "500.00", "currency": "EUR"}}. */
    record Amount() implements Shape {}

    /**
     * Several values of one form.
     *
     * @param element the form of each
     * @param distinct whether a value can stand in it only once
     */
    record Many(Shape element, boolean distinct) implements Shape {}

    /**
     * Several values by name.
     *
     * @param type the record they make
     * @param fields what it is made of
     */
    record Group(Class<?> type, List<Field> fields) implements Shape {}

    /**
     * One of several groups, told apart by a property {@code kind}.
     *
     * @param variants the groups by their kind
     */
    record OneOf(Map<String, Group> variants) implements Shape {}
}
