package org.homeward.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.homeward.verifier.Json.Digits;
import org.homeward.verifier.Json.Items;
import org.homeward.verifier.Json.Members;
import org.homeward.verifier.Json.Text;
import org.homeward.verifier.Json.Word;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonTextTest {
    @Test
    void every_kind_of_value_is_read() {
        assertThat(read(" {\"a\" : [1, -0.5e+3, true, false, null, \"x\"],\n\t\"b\": {}, \"c\":[]}\r\n"))
                .isEqualTo(new Members(Map.of(
                        "a",
                        new Items(List.of(
                                new Digits("1"),
                                new Digits("-0.5e+3"),
                                new Word("true"),
                                new Word("false"),
                                new Word("null"),
                                new Text("x"))),
                        "b",
                        new Members(Map.of()),
                        "c",
                        new Items(List.of()))));
    }

    @Test
    void every_escape_is_read() {
        assertThat(read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00 \u00e9\""))
                .isEqualTo(new Text("\"\\/\b\f\n\r\t\u00e9\uD83D\uDE00 \u00e9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "\"",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "[1",
                "[1,",
                "tru",
                "nul",
                "-",
                "{,}",
                "[,]",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "{\"a\" 1}",
                "{\"a\":1 \"b\":2}",
                "[1 2]",
                "[1}",
                "{\"a\":1]",
                "1 2",
                "{}{}",
                "nulll",
                "True",
                "NaN",
                "Infinity",
                "undefined",
                "01",
                "+1",
                ".5",
                "1.",
                "1e",
                "1e+",
                "0x10",
                "--1",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\u+123\"",
                "\"a\nb\"",
                "\"a\tb\"",
                "\"a\u0000b\"",
                "// no\n1",
                "/* no */ 1",
                "\uFEFF{}",
                "\u00a0{}",
                "{\"a\":1;}"
            })
    void what_is_not_json_is_refused(String text) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(text));
    }

    @Test
    void a_name_is_there_once_however_it_is_written() {
        refused("the name a is there twice", "{\"a\": 1, \"b\": 2, \"a\": 1}");
        refused("the name a is there twice", "{\"a\": 1, \"\\u0061\": 1}");
    }

    @Test
    void sixteen_levels_are_read_and_no_more() {
        assertThat(read("[".repeat(16) + "]".repeat(16))).isInstanceOf(Items.class);
        refused("it is deeper than 16 levels", "[".repeat(17) + "]".repeat(17));
        refused("it is deeper than 16 levels", "[".repeat(1_000_000));
        refused("it is deeper than 16 levels", "{\"a\":".repeat(17) + "1" + "}".repeat(17));
    }

    @Test
    void half_a_million_entries_are_read_and_no_more() {
        assertThat(read("[0" + ",0".repeat(JsonText.SIZE - 1) + "]")).isInstanceOf(Items.class);
        refused("it holds more than 500000 entries", "[0" + ",0".repeat(JsonText.SIZE) + "]");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        for (var bytes : List.of(
                new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'},
                new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
                new byte[] {'"', (byte) 0xFF, '"'},
                new byte[] {'"', (byte) 0xC3})) {
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> JsonText.read(bytes))
                    .withMessage("it is not UTF-8");
        }
    }

    @Test
    void a_refusal_says_where() {
        refused("at character 6 a value is expected", "{\"a\": x}");
    }

    private static void refused(String why, String text) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(text)).withMessageContaining(why);
    }

    private static Json read(String text) {
        return JsonText.read(Sample.bytes(text));
    }
}
