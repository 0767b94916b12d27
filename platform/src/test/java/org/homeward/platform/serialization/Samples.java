package org.homeward.platform.serialization;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.EntitlementId;
import org.homeward.kernel.identity.Identifier;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

/** Makes one message of any type, always the same, with something in every component. */
public final class Samples {
    private static final LocalDate DAY = LocalDate.of(2008, 3, 12);
    private static final int LONGEST_TEXT = 12;
    private static final int DIGITS = 9;

    /** Where a message accepts less than a component's type does: the component, and a value it accepts. */
    private static final Map<String, Object> ACCEPTED = Map.of(
            "birthYear",
            1985,
            "minutes",
            45,
            "from",
            "TIP",
            "to",
            "ACC",
            "total",
            new Money(24_691, Currency.EUR),
            "role",
            Role.CSL,
            "sha256",
            "0123456789abcdef".repeat(4),
            "ReportPeriod.text",
            "2009-Q2",
            "ticket",
            "INC-2009-17");

    private Samples() {}

    /** A message or value of the type. */
    public static <T> T of(Class<T> type) {
        return type.cast(value(type, "value", 0));
    }

    /** One value of each variant of a sealed family. */
    static List<Object> variantsOf(Class<?> family) {
        return Stream.of(family)
                .flatMap(Samples::records)
                .map(type -> value(type, "value", 0))
                .toList();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Samples::records)
                : Stream.of(type);
    }

    private static Object value(Type type, String name, int variant) {
        return type instanceof ParameterizedType generic
                ? container(generic, name, variant)
                : plain((Class<?>) type, name, variant);
    }

    private static Object container(ParameterizedType type, String name, int variant) {
        var content = type.getActualTypeArguments()[0];
        var raw = type.getRawType();
        if (raw == Personal.class) {
            return Personal.known(
                    id(SubjectId.class, variant), PurposeGroup.IDENTITY, name, value(content, name, variant));
        }
        if (raw == List.class) {
            return IntStream.of(0, 1)
                    .mapToObj(each -> value(content, name, each))
                    .toList();
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>(IntStream.of(1, 0)
                    .mapToObj(each -> value(content, name, each))
                    .toList());
        }
        if (raw == Map.class || raw == SortedMap.class) {
            return new TreeMap<>(Map.of(value(content, name, 0), value(type.getActualTypeArguments()[1], name, 0)));
        }
        if (raw == Optional.class) {
            return Optional.of(value(content, name, variant));
        }
        throw new IllegalArgumentException("no sample of " + type);
    }

    private static Object plain(Class<?> type, String name, int variant) {
        var accepted = ACCEPTED.get(name);
        if (accepted != null && MethodType.methodType(type).wrap().returnType().isInstance(accepted)) {
            return accepted;
        }
        if (type == String.class) {
            return name.substring(0, Math.min(name.length(), LONGEST_TEXT - 1)) + (variant == 0 ? "" : variant);
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return number(type, 1 + Math.floorMod(name.hashCode(), DIGITS));
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return constants[variant % constants.length];
        }
        return ofTime(type).or(() -> ofKernel(type, variant)).orElseGet(() -> composed(type, variant));
    }

    private static Object number(Class<?> type, int value) {
        return type == long.class || type == Long.class ? (Object) (long) value : (Object) value;
    }

    private static Optional<Object> ofTime(Class<?> type) {
        return Optional.ofNullable(
                type == LocalDate.class
                        ? DAY
                        : type == YearMonth.class
                                ? YearMonth.from(DAY)
                                : type == Instant.class
                                        ? Instant.parse("2008-03-12T08:30:00.123456Z")
                                        : type == OptionalInt.class
                                                ? OptionalInt.of(7)
                                                : type == OptionalLong.class ? OptionalLong.of(7) : null);
    }

    private static Optional<Object> ofKernel(Class<?> type, int variant) {
        if (type == Money.class) {
            return Optional.of(new Money(12_345 + variant, Currency.EUR));
        }
        if (type == CountryCode.class) {
            return Optional.of(new CountryCode(variant == 0 ? "MLI" : "GHA"));
        }
        if (type == Office.class) {
            return Optional.of(Office.TRIPOLI);
        }
        if (type == EntitlementId.class) {
            return Optional.of(EntitlementId.of(id(SubjectId.class, variant), "eu"));
        }
        return Identifier.class.isAssignableFrom(type) && type.isRecord()
                ? Optional.of(id(type, variant))
                : Optional.empty();
    }

    private static <T> T id(Class<T> type, int variant) {
        try {
            var uuid = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + variant);
            return type.cast(type.getMethod("of", UUID.class).invoke(null, uuid));
        } catch (ReflectiveOperationException notAnId) {
            throw new IllegalStateException(notAnId);
        }
    }

    private static Object composed(Class<?> type, int variant) {
        if (type.isSealed()) {
            var variants = type.getPermittedSubclasses();
            return value(variants[variants.length - 1 - variant % variants.length], "value", variant);
        }
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> component(type, component, variant))
                .toArray();
        return made(type, values)
                .or(() -> made(type, coded(values, variant)))
                .orElseThrow(() -> new IllegalStateException("no sample of " + type.getName() + "; see ACCEPTED"));
    }

    /** The same with every text as short and plain as a code. */
    private static Object[] coded(Object[] values, int variant) {
        return Arrays.stream(values)
                .map(value -> value instanceof String ? "T" + variant : value)
                .map(value -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
                        ? List.of("T" + variant + "-1", "T" + variant + "-2")
                        : value)
                .toArray();
    }

    private static Optional<Object> made(Class<?> type, Object[] values) {
        try {
            return Optional.of(canonical(type, type.getRecordComponents()).newInstance(values));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static Object component(Class<?> type, RecordComponent component, int variant) {
        var accepted = ACCEPTED.get(type.getSimpleName() + "." + component.getName());
        return accepted != null ? accepted : value(component.getGenericType(), component.getName(), variant);
    }

    private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) throws NoSuchMethodException {
        return type.getConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    }
}
