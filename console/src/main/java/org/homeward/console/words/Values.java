package org.homeward.console.words;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.money.Money;

/** Says the plain values of messages. */
final class Values {
    private Values() {}

    /** The components of a record without personal values, said in their order. */
    static List<String> of(Object message, Words say) {
        return Arrays.stream(message.getClass().getRecordComponents())
                .map(component -> say(read(component, message), say))
                .toList();
    }

    static String say(Object value, Words say) {
        return switch (value) {
            case LocalDate day -> say.day(day);
            case YearMonth month -> say.month(month);
            case Instant instant -> say.moment(instant);
            case Money money -> say.money(money);
            case CountryCode country -> say.country(country);
            case Enum<?> constant -> say.choice(constant);
            case Boolean yes -> say.text(yes ? "value.yes" : "value.no");
            case Number number -> say.number(number.longValue());
            case Collection<?> many ->
                many.stream().map(each -> say(each, say)).sorted().collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static Object read(RecordComponent component, Object message) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(message);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(message.getClass().getSimpleName() + " cannot be read", e);
        }
    }
}
