package org.homeward.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Reads templates, code, message files and icons as they stand in the source. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TextsTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Path TEMPLATES = MAIN.resolve("resources/templates");

    /** Keys that are put together from something else: their families are counted as used as a whole. */
    private static final List<String> FAMILIES = List.of("area.", "track.", "case.stage.", "error.");

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][a-z0-9.-]*)");
    private static final Pattern SAID_IN_TEMPLATE =
            Pattern.compile("say\\.(?:text|find)\\('([a-z][a-z0-9.-]*[a-z0-9])'");
    private static final Pattern IN_CODE = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern ICON = Pattern.compile("(?:'#([a-z][a-z0-9-]+)'|icon\\('([a-z][a-z0-9-]+)'\\))");

    /** The beginning of an element, and the text that it begins with. */
    private static final Pattern ELEMENT =
            Pattern.compile("<[a-z][a-z0-9:]*((?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>([^<]*)");

    private static final Pattern REPLACED = Pattern.compile("\\sth:(?:text|replace)=");

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*+\"");
    private static final Pattern SENTENCE = Pattern.compile("^\"[^<]*\\p{L}{2}[,;]? \\p{L}{2}");
    private static final Pattern NOT_FOR_READERS = Pattern.compile("Exception\\(|Error\\(|LOG\\.|Pattern\\.compile\\(");
    private static final int A_STATEMENT = 300;

    @Test
    void every_key_used_has_a_text_and_no_text_is_unused() throws IOException {
        var texts = keys();
        var used = new TreeSet<String>();
        used.addAll(found(IN_TEMPLATE, templates()));
        used.addAll(found(SAID_IN_TEMPLATE, templates()));
        assertThat(without(used, texts)).isEmpty();

        found(IN_CODE, code()).stream().filter(texts::contains).forEach(used::add);
        var unused = texts.stream()
                .filter(key -> FAMILIES.stream().noneMatch(key::startsWith))
                .filter(key -> !used.contains(key))
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void every_text_that_code_asks_for_is_there() throws IOException {
        var asked = found(Pattern.compile("\\.text\\(\\s*\"([a-z][a-z-]*\\.[a-z.-]*[a-z])\""), code());
        assertThat(asked).hasSizeGreaterThan(60);
        assertThat(without(asked, keys())).isEmpty();
    }

    @Test
    void no_key_has_two_texts() throws IOException {
        for (var file : List.of("messages.properties", "domain.properties")) {
            var keys = found(Pattern.compile("(?m)^([^#=\\s]+)="), read(file));
            var lines = read(file)
                    .lines()
                    .filter(line -> line.matches("[^#=\\s]+=.*"))
                    .count();
            assertThat(keys).as(file).hasSize((int) lines);
        }
    }

    @Test
    void no_template_holds_script_or_style_of_its_own() throws IOException {
        assertThat(templates()).doesNotContainPattern("<[^>]*\\sstyle=").doesNotContain("<style", "javascript:");
        assertThat(templates()).doesNotContainPattern("<[^>]*\\son[a-z]+=").doesNotContain("th:style", "hx-on");
        assertThat(templates()).doesNotContainPattern("<script(?![^>]*\\sth:src=)");
    }

    @Test
    void every_word_that_a_template_shows_stands_in_for_a_text_of_the_message_files() throws IOException {
        var templates = templates().replaceAll("&[a-z]+;", "");
        var shown = ELEMENT.matcher(templates)
                .results()
                .filter(element -> element.group(2).matches("(?s).*\\p{L}{2}.*"))
                .toList();
        assertThat(shown).hasSizeGreaterThan(100);
        assertThat(shown.stream()
                        .filter(element -> !REPLACED.matcher(element.group(1)).find()))
                .extracting(element -> element.group().strip())
                .isEmpty();
        assertThat(templates).doesNotContainPattern("</[a-z:]+>[^<]*\\p{L}{2}");
        assertThat(templates).doesNotContainPattern("\\s(?:aria-label|title|placeholder|alt)=\"");
    }

    @Test
    void sentences_in_code_are_for_the_log_and_the_operator() throws IOException {
        var code = code().replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
        var sentences = LITERAL.matcher(code)
                .results()
                .filter(literal -> SENTENCE.matcher(literal.group()).find())
                .toList();
        assertThat(sentences).hasSizeGreaterThan(20);
        assertThat(sentences.stream()
                        .filter(literal -> !NOT_FOR_READERS
                                .matcher(code.substring(Math.max(0, literal.start() - A_STATEMENT), literal.start())
                                        .replaceFirst("(?s).*;\\s", ""))
                                .find()))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    @Test
    void every_icon_used_is_in_the_sprite_and_none_is_there_for_nothing() throws IOException {
        var sprite = Files.readString(MAIN.resolve("resources/static/img/icons.svg"));
        var drawn = found(Pattern.compile("<symbol id=\"([a-z0-9-]+)\""), sprite);
        var used = new TreeSet<>(found(ICON, templates()));
        found(Pattern.compile("\"([a-z][a-z0-9-]+)\""), code()).stream()
                .filter(drawn::contains)
                .forEach(used::add);
        assertThat(without(used, drawn)).as("not drawn").isEmpty();
        assertThat(without(drawn, used)).as("not used").isEmpty();
    }

    @Test
    void every_class_used_in_a_template_has_a_look() throws IOException {
        var style = Files.readString(MAIN.resolve("resources/static/css/app.css"));
        var used = found(Pattern.compile("\\sclass=\"([^\"]*)\""), templates()).stream()
                .flatMap(classes -> Stream.of(classes.split(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
        used.removeIf(
                name -> Pattern.compile("\\." + name + "\\b").matcher(style).find());
        assertThat(used).isEmpty();
    }

    private static List<String> without(Set<String> all, Set<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    private static Set<String> keys() throws IOException {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(
                MAIN.resolve("resources/messages/messages.properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static String read(String file) throws IOException {
        return Files.readString(MAIN.resolve("resources/messages").resolve(file));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.groupCount() > 1 && match.group(1) == null ? match.group(2) : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String templates() throws IOException {
        return all(TEMPLATES, ".html");
    }

    private static String code() throws IOException {
        return all(MAIN.resolve("java"), ".java");
    }

    private static String all(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            var texts = new StringBuilder();
            for (var file : files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                texts.append(Files.readString(file)).append('\n');
            }
            return texts.toString();
        }
    }
}
