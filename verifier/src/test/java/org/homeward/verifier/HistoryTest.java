package org.homeward.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The history is counted and hashed again from the file of the events, without SQLite. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryTest {
    private static final int OK = 0;
    private static final int OTHER_HISTORY = 4;
    private static final int NOT_AS_BACKED_UP = 5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {512, 1024, 4096, 65_536})
    void events_of_all_sizes_are_hashed_as_the_platform_does(int pageSize) throws IOException {
        var file = folder.resolve("events.db");
        StoredEvents.write(file, 2_000, pageSize);

        for (var upTo : new long[] {0, 1, 1_234, 2_000, Long.MAX_VALUE}) {
            assertThat(History.of(file, upTo)).isEqualTo(StoredEvents.history(file, upTo));
        }
    }

    @Test
    void a_store_without_events_has_a_history_of_none() throws IOException {
        var file = folder.resolve("events.db");
        StoredEvents.write(file, 0, 4096);

        assertThat(History.of(file, Long.MAX_VALUE)).isEqualTo(new History(0, Sha256.OF_NOTHING));
    }

    @Test
    void a_missing_event_is_told_by_its_position() {
        var file = folder.resolve("events.db");
        StoredEvents.write(file, 100, 4096);
        StoredEvents.change(file, "DELETE FROM events WHERE position = 57");

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> History.of(file, Long.MAX_VALUE))
                .withMessage("it has no event at position 57");
    }

    @Test
    void events_that_are_not_those_of_the_manifest_are_found() {
        var backup = Sample.in(folder.resolve("backup"));
        var told = backup.history();
        StoredEvents.change(backup.file("store/events.db"), "UPDATE events SET metadata = x'00' WHERE position = 3");
        backup.write(
                "store/manifest.json", Sample.manifest("STORE", told.events(), told.sha256(), backup.filesOf("store")));

        var run = Run.on(backup);

        assertThat(run.exitCode()).isEqualTo(NOT_AS_BACKED_UP);
        assertThat(run.findings())
                .containsExactly("cannot be used: store/events.db: its 12 events with the SHA-256 "
                        + backup.history().sha256() + " are not the history that the manifest tells of");
    }

    @Test
    void a_history_that_was_carried_on_begins_with_the_one_that_was_written_down() {
        var backup = Sample.in(folder.resolve("backup"));
        var before = written(backup.history());
        var half = written(StoredEvents.history(backup.file("store/events.db"), 6));
        StoredEvents.change(
                backup.file("store/events.db"),
                "INSERT INTO events SELECT 13, 'next', NULL,"
                        + " 'case-13', 0, timestamp, 0, payload_type, NULL, x'', x'' FROM events WHERE position = 1");
        backup.seal();

        assertThat(since(backup, before).exitCode()).isEqualTo(OK);
        assertThat(since(backup, before).out())
                .contains("  history   13 events")
                .contains("; the history begins with the 12 events that were given.");
        assertThat(since(backup, half).exitCode()).isEqualTo(OK);
        assertThat(since(backup, written(backup.history())).exitCode()).isEqualTo(OK);
    }

    @Test
    void a_history_that_was_changed_or_cut_off_since_is_told_whatever_the_manifest_says() {
        var backup = Sample.in(folder.resolve("backup"));
        var before = written(backup.history());
        StoredEvents.change(backup.file("store/events.db"), "DELETE FROM events WHERE position = 12");
        backup.seal();
        otherHistory(since(backup, before));

        StoredEvents.change(
                backup.file("store/events.db"),
                "INSERT INTO events SELECT 12, 'event-12', NULL,"
                        + " 'case-12', 0, timestamp, 0, payload_type, NULL, x'', x'' FROM events WHERE position = 1");
        backup.seal();
        assertThat(Run.on(backup).exitCode()).as("nobody could know").isEqualTo(OK);
        otherHistory(since(backup, before));
    }

    @Test
    void keys_have_no_history_to_begin_with() {
        var backup = Sample.in(folder.resolve("backup"));

        otherHistory(Run.with(backup.file("keys").toString(), "--since", written(backup.history())));
    }

    @Test
    void what_is_no_file_of_events_is_refused() throws IOException {
        var file = folder.resolve("events.db");
        Files.writeString(file, "no database, but long enough for a header: ".repeat(10));
        refused(file, "it is no SQLite file in UTF-8");
        Files.writeString(file, "short");
        refused(file, "it ends too early");
        Files.delete(file);
        StoredEvents.change(file, "CREATE TABLE other (name TEXT) STRICT");
        refused(file, "it has no table events");
    }

    @Test
    void a_damaged_file_is_refused_or_hashed_but_never_followed_in_circles() throws IOException {
        var file = folder.resolve("events.db");
        StoredEvents.write(file, 40, 512);
        var content = Files.readAllBytes(file);
        var random = new Random(3139);
        for (var round = 0; round < 1_000; round++) {
            var damaged = content.clone();
            for (var times = random.nextInt(1, 20); times > 0; times--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, round % 2 == 0 ? damaged : cut(damaged, random));
            try {
                assertThat(History.of(file, Long.MAX_VALUE).events()).isNotNegative();
            } catch (Unreadable refused) {
                assertThat(refused.why()).isNotBlank();
            }
        }
    }

    private static byte[] cut(byte[] content, Random random) {
        return Arrays.copyOf(content, random.nextInt(content.length));
    }

    private static void refused(Path file, String why) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> History.of(file, Long.MAX_VALUE))
                .withMessage(why);
    }

    private static Run since(Sample backup, String before) {
        return Run.with(backup.folder().toString(), "--since", before);
    }

    private static void otherHistory(Run run) {
        assertThat(run.exitCode()).isEqualTo(OTHER_HISTORY);
        assertThat(run.findings()).containsExactly("no history here begins with the one that was given: 12 events");
    }

    private static String written(History history) {
        return history.events() + ":" + history.sha256();
    }
}
