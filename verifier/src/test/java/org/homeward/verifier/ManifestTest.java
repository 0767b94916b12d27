package org.homeward.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManifestTest {
    private static final int NOT_AS_BACKED_UP = 5;
    private static final String A_FILE = "cd".repeat(32);
    private static final String STORE =
            Sample.manifest("STORE", 12, Sample.HISTORY, Map.of("events.db", A_FILE, "documents/5f/5f3a", A_FILE));

    @TempDir
    Path folder;

    @Test
    void a_manifest_is_read_as_it_was_written() {
        var manifest = Manifest.of(Sample.bytes(STORE));

        assertThat(manifest.kind()).isEqualTo(Manifest.Kind.STORE);
        assertThat(manifest.history()).isEqualTo(new History(12, Sample.HISTORY));
        assertThat(manifest.files()).containsOnlyKeys("documents/5f/5f3a", "events.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret",
                "..",
                "documents/../../secret",
                "documents/..",
                "/etc/passwd",
                "documents//5f",
                "documents/",
                "./events.db",
                ".",
                "",
                "documents\\\\..\\\\secret",
                "a\\u0000b",
                "a\\nb",
                "manifest.json"
            })
    void a_place_that_could_leave_the_folder_is_refused(String place) throws IOException {
        var sample = Sample.in(folder.resolve("backup"));
        var files = new TreeMap<>(sample.filesOf("store"));
        files.put(place, A_FILE);
        sample.write("store/manifest.json", Sample.manifest("STORE", 12, Sample.HISTORY, files));
        Files.writeString(folder.resolve("secret"), "outside");

        var run = Run.on(sample);

        assertThat(run.exitCode()).isEqualTo(NOT_AS_BACKED_UP);
        assertThat(run.findings())
                .singleElement()
                .asString()
                .startsWith("cannot be used: store/manifest.json: the place ")
                .endsWith(" is not inside its folder");
    }

    @Test
    void a_manifest_with_more_or_fewer_members_is_refused() {
        refused("it has [files, format, history, more, part, takenAt]", "{", "{\"more\": 1,");
        refused("it has [files, format, history, takenAt]", "\"part\" : \"STORE\",", "");
        refused("it has [events, more, sha256]", "\"events\"", "\"more\": 1, \"events\"");
    }

    @Test
    void a_manifest_says_everything_in_the_form_it_has() {
        refused("its format is not 1", "\"format\" : 1", "\"format\" : 2");
        refused("format is not a number", "\"format\" : 1", "\"format\" : \"1\"");
        refused("format is not a whole number", "\"format\" : 1", "\"format\" : 1.0");
        refused("there is no part store", "STORE", "store");
        refused("part is not a text", "\"STORE\"", "true");
        refused("takenAt is no instant", "2026-11-27T", "2026-11-27 ");
        refused(
                "history has no members",
                "{\n    \"events\" : 12,\n    \"sha256\" : \"" + Sample.HISTORY + "\"\n  }",
                "12");
        refused("events.db has no SHA-256", "events.db\" : \"cd", "events.db\" : \"CD");
        refused("documents/5f/5f3a is not a text", "5f3a\" : \"" + A_FILE + "\"", "5f3a\" : null");
        refusedText("it has no members", "[]");
    }

    @Test
    void what_a_manifest_says_of_the_history_is_possible() {
        var files = Map.of("events.db", A_FILE);
        impossible(Sample.manifest("STORE", -1, Sample.HISTORY, files));
        impossible(Sample.manifest("STORE", 0, Sample.HISTORY, files));
        impossible(Sample.manifest("STORE", 12, Sha256.OF_NOTHING, files));
        impossible(Sample.manifest("STORE", 12, "", files));
        impossible(Sample.manifest("STORE", 12, Sample.HISTORY, Map.of("keys.db", A_FILE)));
        impossible(Sample.manifest("KEYS", 12, Sample.HISTORY, files));
        impossible(Sample.manifest("KEYS", 0, Sha256.OF_NOTHING, files));
        assertThat(Manifest.of(Sample.bytes(Sample.manifest("STORE", 0, Sha256.OF_NOTHING, files)))
                        .history()
                        .events())
                .isZero();
    }

    @Test
    void a_part_is_not_taken_for_the_other() {
        var sample = Sample.in(folder.resolve("backup"));
        sample.write("keys/manifest.json", sample.text("store/manifest.json"));

        assertThat(Run.on(sample).findings())
                .containsExactly("cannot be used: keys/manifest.json: it is that of the part STORE");
    }

    @Test
    void a_manifest_that_was_cut_off_is_refused_wherever_it_was() {
        for (var length = 0; length < STORE.length(); length++) {
            var cut = Sample.bytes(STORE.substring(0, length));
            assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Manifest.of(cut));
        }
    }

    @Test
    void ten_thousand_damaged_manifests_are_each_refused_or_say_something_else_in_the_right_form() {
        var random = new Random(3139);
        for (var round = 0; round < 10_000; round++) {
            var damaged = Sample.bytes(STORE);
            for (var times = random.nextInt(1, 4); times > 0; times--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Manifest.of(damaged).files()).hasSize(2);
            } catch (Unreadable refused) {
                assertThat(refused.why()).isNotBlank();
            }
        }
    }

    @Test
    void a_manifest_of_more_than_64_megabytes_is_not_read() throws IOException {
        var sample = Sample.in(folder.resolve("backup"));
        try (var file = new RandomAccessFile(sample.file("keys/manifest.json").toFile(), "rw")) {
            file.setLength(Comparison.MANIFEST_SIZE + 1L);
        }

        assertThat(Run.on(sample).findings())
                .containsExactly("cannot be used: keys/manifest.json: it is larger than 67108864 bytes");
    }

    private static void refused(String why, String written, String instead) {
        assertThat(STORE).contains(written);
        var at = STORE.indexOf(written);
        refusedText(why, STORE.substring(0, at) + instead + STORE.substring(at + written.length()));
    }

    private static void refusedText(String why, String manifest) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> Manifest.of(Sample.bytes(manifest)))
                .withMessageContaining(why);
    }

    private static void impossible(String manifest) {
        refusedText("what it says of the history cannot be", manifest);
    }
}
