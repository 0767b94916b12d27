package org.homeward.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.console.casework.Stage;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.Likeness;
import org.homeward.kernel.casework.PapersTrack;
import org.homeward.kernel.casework.SupportTrack;
import org.homeward.kernel.casework.Waiting;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.shelter.ShelterBoard;
import org.homeward.kernel.shelter.ShownSection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Holds the words of the domain against the messages: each has its text, and no text is about nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DomainWordsTest {
    private final Set<String> texts = new TreeSet<>();
    private final Set<String> needed = new TreeSet<>();

    @BeforeEach
    void read() throws IOException {
        var file = new Properties();
        var path = Path.of("src/main/resources/messages/domain.properties");
        try (var reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            file.load(reader);
        }
        texts.addAll(file.stringPropertyNames());
        Catalogue.commandTypes().forEach(type -> {
            needed.add("command." + MessageNames.codeOf(type));
            components(type);
        });
        Catalogue.eventTypes().forEach(type -> {
            needed.add("event." + MessageNames.nameOf(type).replaceFirst("\\.v\\d+$", ""));
            components(type);
        });
        Catalogue.rejectionTypes().forEach(type -> {
            needed.add("refusal." + MessageNames.codeOf(type));
            Arrays.stream(type.getRecordComponents()).forEach(component -> follow(component.getGenericType()));
        });
        Stream.of(
                        CaseStatus.class,
                        Likeness.class,
                        Stage.class,
                        Waiting.class,
                        Role.class,
                        Purpose.class,
                        ShelterBoard.BedState.class,
                        ShownSection.class,
                        PapersTrack.Progress.class,
                        SupportTrack.Progress.class)
                .forEach(this::follow);
    }

    @Test
    void every_command_field_choice_event_and_refusal_has_its_text() {
        assertThat(needed).hasSizeGreaterThan(500);
        assertThat(needed.stream().filter(key -> !texts.contains(key))).isEmpty();
    }

    @Test
    void no_text_is_about_something_that_is_not_there() {
        var rest = texts.stream()
                .filter(key -> !needed.contains(key))
                .filter(key -> !key.endsWith(".hint") || !needed.contains(key.replaceFirst("\\.hint$", "")))
                .filter(key ->
                        !key.startsWith("hint.") || !needed.contains("field" + key.substring(key.lastIndexOf('.'))))
                .filter(key -> !key.startsWith("row.") || !needed.contains("field" + key.substring(3)))
                .filter(key -> !key.startsWith("kind.") && !key.startsWith("office."))
                .toList();
        assertThat(rest).isEmpty();
    }

    private void components(Class<?> record) {
        Arrays.stream(record.getRecordComponents()).forEach(component -> {
            needed.add("field." + component.getName());
            follow(component.getGenericType());
        });
    }

    private void follow(Type type) {
        if (type instanceof ParameterizedType many) {
            Arrays.stream(many.getActualTypeArguments()).forEach(this::follow);
        } else if (type instanceof Class<?> known && known.getPackageName().startsWith("org.homeward")) {
            followClass(known);
        }
    }

    private void followClass(Class<?> type) {
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .forEach(name -> needed.add("choice." + type.getSimpleName() + "." + name));
        } else if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::followClass);
        } else if (type.equals(Money.class)) {
            follow(Currency.class);
        } else if (type.isRecord() && !isOneText(type)) {
            components(type);
        }
    }

    private static boolean isOneText(Class<?> type) {
        var components = type.getRecordComponents();
        return components.length == 1 && components[0].getType().equals(String.class);
    }
}
