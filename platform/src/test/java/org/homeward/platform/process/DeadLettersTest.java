package org.homeward.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadLettersTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private ProcessDatabase database;

    @BeforeEach
    void open_the_file() {
        database = ProcessDatabase.open(folder.resolve("process.db"));
    }

    @AfterEach
    void close_the_file() {
        database.close();
    }

    @Test
    void a_letter_is_there_after_reopening_and_its_stream_still_waits() {
        new DeadLettersInFile(database).keep(letter(5, "case-1", 1, NOON));
        database.close();
        open_the_file();
        var letters = new DeadLettersInFile(database);
        assertThat(letters.first(10)).containsExactly(letter(5, "case-1", 1, NOON));
        assertThat(letters.holds("case-1")).isTrue();
        assertThat(letters.holds("case-2")).isFalse();
    }

    @Test
    void the_same_event_again_is_another_attempt() {
        var letters = new DeadLettersInFile(database);
        letters.keep(letter(5, "case-1", 1, NOON));
        letters.keep(letter(5, "case-1", 1, NOON.plusSeconds(60)));
        assertThat(letters.size()).isEqualTo(1);
        assertThat(letters.find(5).orElseThrow().attempts()).isEqualTo(2);
        assertThat(letters.find(5).orElseThrow().since()).isEqualTo(NOON);
        assertThat(letters.find(5).orElseThrow().triedAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void a_stream_waits_until_its_last_letter_is_gone() {
        var letters = new DeadLettersInFile(database);
        letters.keep(letter(5, "case-1", 1, NOON));
        letters.keep(letter(9, "case-1", 0, NOON));
        letters.keep(letter(7, "case-2", 1, NOON));
        assertThat(letters.headOf("case-1")).contains(letter(5, "case-1", 1, NOON));
        letters.solved(letter(5, "case-1", 1, NOON));
        assertThat(letters.headOf("case-1")).contains(letter(9, "case-1", 0, NOON));
        assertThat(letters.holds("case-1")).isTrue();
        letters.discard(letter(9, "case-1", 0, NOON), "of no use", "user-1", NOON);
        assertThat(letters.holds("case-1")).isFalse();
        assertThat(letters.size()).isEqualTo(1);
    }

    @Test
    void who_discarded_what_and_why_is_kept() {
        var letters = new DeadLettersInFile(database);
        letters.keep(letter(5, "case-1", 1, NOON));
        letters.discard(letter(5, "case-1", 1, NOON), "of no use", "user-1", NOON);
        var kept = database.read(statements -> statements.list(
                "SELECT event_id, reason, actor FROM discarded",
                query -> {},
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3)));
        assertThat(kept).containsExactly("event-5 of no use user-1");
    }

    @Test
    void there_is_room_for_so_many_events_only() {
        var letters = new DeadLettersInFile(database, 2);
        letters.keep(letter(5, "case-1", 1, NOON));
        letters.keep(letter(6, "case-1", 1, NOON));
        letters.keep(letter(6, "case-1", 1, NOON));
        var another = letter(7, "case-2", 1, NOON);
        assertThatThrownBy(() -> letters.keep(another)).isInstanceOf(DeadLettersFull.class);
        assertThat(letters.holds("case-2")).isFalse();
    }

    private static DeadLetter letter(long position, String stream, int attempts, Instant at) {
        return new DeadLetter(position, "event-" + position, "Event", stream, "Policy", "Fault: no", attempts, at, at);
    }
}
