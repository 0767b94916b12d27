package org.homeward.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifierTest {
    private static final int OK = 0;
    private static final int OTHER_MANIFEST = 2;
    private static final int NOT_AS_BACKED_UP = 5;
    private static final int MISUSED = 64;

    @TempDir
    Path folder;

    Sample backup;

    @BeforeEach
    void a_backup() {
        backup = Sample.in(folder.resolve("backup"));
    }

    @Test
    void a_backup_as_it_was_made_is_verified_and_its_history_is_told() throws IOException {
        var run = Run.on(backup);

        assertThat(run.exitCode()).isEqualTo(OK);
        assertThat(run.lines())
                .startsWith(
                        backup.file("keys").toRealPath().toString(),
                        "  manifest  SHA-256 " + backup.sha256("keys/manifest.json"),
                        "  part      KEYS, taken at 2026-11-27T02:38:49.123456Z",
                        "  files     2",
                        backup.file("store").toRealPath().toString(),
                        "  manifest  SHA-256 " + backup.sha256("store/manifest.json"),
                        "  part      STORE, taken at 2026-11-27T02:38:49.123456Z",
                        "  history   12 events, the last at position 12, SHA-256 "
                                + backup.history().sha256(),
                        "  files     3")
                .last()
                .asString()
                .startsWith("VERIFIED: all 5 files");
    }

    @Test
    void what_is_to_be_written_down_is_told_as_it_is_given_next_time() {
        var told = Run.on(backup).lines().stream()
                .filter(line -> line.startsWith("  --"))
                .flatMap(line -> Stream.of(line.strip().split(" ", 2)))
                .toList();
        assertThat(told).hasSize(6);

        var words = new ArrayList<>(told);
        words.add(backup.folder().toString());
        var run = Run.with(words.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(OK);
        assertThat(run.out()).doesNotContain("  --manifest");
        assertThat(run.lines())
                .last()
                .isEqualTo("VERIFIED: all 5 files are as the manifests say and nothing else is there; the manifests are"
                        + " those that were given; the history begins with the 12 events that were given.");
    }

    @Test
    void a_part_is_verified_by_itself() {
        var run = Run.with(backup.file("store").toString());

        assertThat(run.exitCode()).isEqualTo(OK);
        assertThat(run.out()).contains("12 events").contains("VERIFIED: all 3 files");
        assertThat(Run.with(backup.file("keys").toString()).exitCode()).isEqualTo(OK);
    }

    @Test
    void keys_may_be_kept_elsewhere_but_not_the_store() throws IOException {
        Files.move(backup.file("keys"), folder.resolve("keys"));
        assertThat(Run.on(backup).exitCode()).isEqualTo(OK);

        Files.move(backup.file("store"), folder.resolve("store"));
        assertThat(Run.on(backup).findings()).containsExactly("missing: store/manifest.json");
    }

    @Test
    void everything_that_is_missing_additional_or_changed_is_told_in_order() throws IOException {
        Files.delete(backup.file("store/documents/5f/5f3a"));
        backup.write("store/documents/00/planted", "another photo")
                .write("store/events.db", "eleven events")
                .write("keys/keys.db", "")
                .write("notes.txt", "beside the parts");

        var run = Run.on(backup);

        assertThat(run.exitCode()).isEqualTo(NOT_AS_BACKED_UP);
        assertThat(run.findings())
                .containsExactly(
                        "changed: keys/keys.db",
                        "additional: store/documents/00/planted",
                        "missing: store/documents/5f/5f3a",
                        "changed: store/events.db",
                        "additional: notes.txt");
        assertThat(run.lines()).last().isEqualTo("NOT VERIFIED: 5 findings.");
    }

    @Test
    void one_changed_bit_is_found_wherever_it_is() throws IOException {
        var file = backup.file("store/documents/5f/5f3a");
        var content = Files.readAllBytes(file);
        for (var bit = 0; bit < content.length * 8; bit++) {
            content[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file, content);
            assertThat(Run.on(backup).findings()).containsExactly("changed: store/documents/5f/5f3a");
            content[bit / 8] ^= (byte) (1 << (bit % 8));
        }
    }

    @Test
    void a_folder_in_the_place_of_a_file_does_not_replace_it() throws IOException {
        Files.delete(backup.file("keys/keys.db"));
        Files.createDirectory(backup.file("keys/keys.db"));

        assertThat(Run.on(backup).findings()).containsExactly("missing: keys/keys.db");
    }

    @Test
    void a_change_under_a_new_manifest_is_found_by_the_manifests_that_were_written_down() {
        var store = backup.sha256("store/manifest.json");
        var keys = backup.sha256("keys/manifest.json").toUpperCase(Locale.ROOT);
        String[] words = {backup.folder().toString(), "--manifest", store, "--manifest", keys};
        assertThat(Run.with(words).exitCode()).isEqualTo(OK);
        assertThat(Run.with(words).out()).contains("the manifests are those that were given");

        backup.write("store/documents/5f/5f3a", "another photo").seal();

        assertThat(Run.on(backup).exitCode()).as("nobody could know").isEqualTo(OK);
        var run = Run.with(words);
        assertThat(run.exitCode()).isEqualTo(OTHER_MANIFEST);
        assertThat(run.findings())
                .containsExactly(
                        "not the manifest that was given: store/manifest.json",
                        "no manifest here has the SHA-256 that was given: " + store);
    }

    @Test
    void once_manifests_are_given_they_are_those_of_all_parts_and_all_are_here() throws IOException {
        var store = backup.sha256("store/manifest.json");
        var keys = backup.sha256("keys/manifest.json");
        var place = backup.folder().toString();
        assertThat(Run.with(place, "--manifest", store).findings())
                .containsExactly("not the manifest that was given: keys/manifest.json");

        Files.move(backup.file("keys"), folder.resolve("keys"));

        assertThat(Run.with("--manifest", store, place).exitCode()).isEqualTo(OK);
        assertThat(Run.with(place, "--manifest", store, "--manifest", keys).exitCode())
                .isEqualTo(OTHER_MANIFEST);
    }

    @Test
    void another_manifest_weighs_more_than_changed_files() {
        var store = backup.sha256("store/manifest.json");
        backup.write("store/manifest.json", "{}");

        var run = Run.with(backup.file("store").toString(), "--manifest", store);

        assertThat(run.exitCode()).isEqualTo(OTHER_MANIFEST);
        assertThat(run.out()).contains("cannot be used: manifest.json: it has [], not [files, format,");
    }

    @Test
    void of_very_many_findings_a_thousand_are_told() throws IOException {
        for (var one = 0; one < Statement.TOLD + 7; one++) {
            Files.createFile(backup.file("store/planted-" + one));
        }

        assertThat(Run.on(backup).findings()).hasSize(Statement.TOLD + 1).last().isEqualTo("and 7 more");
    }

    @Test
    void a_name_does_not_steer_the_terminal_it_is_told_on() {
        backup.write("store/a\n\u001b[2J\u202eVERIFIED", "");

        assertThat(Run.on(backup).findings()).containsExactly("additional: store/a\\u{a}\\u{1b}[2J\\u{202e}VERIFIED");
    }

    @Test
    void help_tells_the_exit_codes() {
        var run = Run.with("--help");

        assertThat(run.exitCode()).isEqualTo(OK);
        assertThat(run.out()).contains(" 0 ", " 2 ", " 4 ", " 5 ", " 64 ", "--manifest");
    }

    @Test
    void what_is_no_request_is_told_apart_from_a_backup_that_is_wrong() {
        var place = backup.folder().toString();
        misused("name one folder, not 0");
        misused("name one folder, not 2", place, place);
        misused("there is no option --fast", place, "--fast");
        misused("--manifest is followed by what was written down", place, "--manifest");
        misused("a SHA-256 has 64 hexadecimal digits", place, "--manifest", "12ab");
        misused("--since is followed by one number of events", place, "--since", "12");
        misused("--since is followed by one number of events", place, "--since", "-1:" + Sample.HISTORY);
        misused("is not a folder", place + "/missing");
        misused("is not a folder", backup.file("store/events.db").toString());
        misused("is not a folder", "a\u0000b");
    }

    private static void misused(String why, String... words) {
        var run = Run.with(words);
        assertThat(run.exitCode()).isEqualTo(MISUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(why).contains("--help");
    }
}
