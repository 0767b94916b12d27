package org.homeward.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.message.MessageNames;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Keeps the page of the language true: its terms are written by hand, its messages come from the catalogue. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguagePageTest {
    private static final Path PAGE = Path.of("..", "docs", "language.md");
    private static final Path MADE = Path.of("target", "language.md");
    private static final Path TEXTS = Path.of("src/main/resources/messages/domain.properties");
    private static final String MADE_FROM_HERE = "`-Dhomeward.docs=write` writes it anew.\n";

    @Test
    void the_page_of_the_language_names_every_message() throws IOException {
        var page = Files.readString(PAGE);
        var byHand = page.substring(0, page.indexOf(MADE_FROM_HERE) + MADE_FROM_HERE.length());
        var made = byHand + messages();
        Files.writeString("write".equals(System.getProperty("homeward.docs")) ? PAGE : MADE, made);
        assertThat(Files.readString(PAGE))
                .as("docs/language.md is out of date: run this test with -Dhomeward.docs=write and look at the change")
                .isEqualTo(made);
    }

    private static String messages() throws IOException {
        var texts = texts();
        var features = new TreeMap<String, StringBuilder>();
        section(features, "asked", "command.", codes(Catalogue.commandTypes()), texts);
        section(features, "has happened", "event.", names(Catalogue.eventTypes()), texts);
        section(features, "refused because", "refusal.", codes(Catalogue.rejectionTypes()), texts);
        return features.entrySet().stream()
                .map(feature -> "\n### " + feature.getKey() + "\n" + feature.getValue())
                .collect(Collectors.joining());
    }

    private static void section(
            Map<String, StringBuilder> features, String title, String prefix, List<String> names, Properties texts) {
        var byFeature = names.stream().collect(Collectors.groupingBy(LanguagePageTest::feature, Collectors.toList()));
        byFeature.forEach((feature, own) -> {
            var text = features.computeIfAbsent(feature, unused -> new StringBuilder());
            text.append("\n| ").append(title).append(" | name |\n|---|---|\n");
            own.forEach(name -> text.append(row(prefix, name, texts)));
        });
    }

    private static String row(String prefix, String name, Properties texts) {
        var key = prefix + name.replaceFirst("\\.v\\d+$", "");
        var words = texts.getProperty(key, "")
                .replaceAll("\\{\\d+[^}]*}", "...")
                .replace("''", "'")
                .replace("|", "/");
        return String.format(Locale.ROOT, "| %s | `%s` |%n", words, name);
    }

    private static String feature(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static List<String> codes(List<? extends Class<?>> types) {
        return types.stream().map(MessageNames::codeOf).toList();
    }

    private static List<String> names(List<? extends Class<?>> types) {
        return types.stream().map(MessageNames::nameOf).toList();
    }

    private static Properties texts() throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        }
        return texts;
    }
}
