package org.homeward.query.casework;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.kernel.casework.CaseFilter;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.Waiting;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.platform.web.Means;
import org.homeward.platform.web.Questions;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that say which cases are asked for; an absent one admits all.
 *
 * @param status statuses with commas between them
 * @param country the country of return
 * @param waiting what the person waits for
 * @param name beginnings of the person's names
 */
record CaseFilterParameters(
        @Means(value = "statuses with commas between them", example = "REGISTERED") @Nullable
        String status,

        @Means(value = "the country of return", example = "MLI") @Nullable
        String country,

        @Means("what the person waits for") @Nullable String waiting,

        @Means("beginnings of the person's names, three letters or more") @Nullable
        String name) {
    CaseFilter filter() {
        return Questions.parameter(
                "name",
                "",
                none -> new CaseFilter(
                        read("status", status, CaseFilterParameters::statuses).orElse(Set.of()),
                        read("country", country, CountryCode::new),
                        read("waiting", waiting, text -> constant(Waiting.class, text)),
                        read("name", name, text -> text)));
    }

    private static <T> Optional<T> read(String parameter, @Nullable String text, Function<String, T> form) {
        return Optional.ofNullable(text)
                .filter(given -> !given.isEmpty())
                .map(given -> Questions.parameter(parameter, given, form));
    }

    private static Set<CaseStatus> statuses(String text) {
        return Arrays.stream(text.split(","))
                .map(status -> constant(CaseStatus.class, status))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))
                        + " is expected"));
    }
}
