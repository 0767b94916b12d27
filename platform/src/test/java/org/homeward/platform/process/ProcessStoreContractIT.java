package org.homeward.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.homeward.platform.process.AgendaEntries.Change;
import org.homeward.platform.process.AgendaEntries.Entry;
import org.homeward.platform.process.AgendaEntries.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the process state must do wherever it is kept. */
@ParameterizedClass
@MethodSource("org.homeward.platform.process.ProcessStores#all")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessStoreContractIT {
    private static final String PROCESSOR = "policies";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final int ANY = 10;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final String store;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private ProcessStores stores;

    ProcessStoreContractIT(String store) {
        this.store = store;
    }

    @BeforeEach
    void open() {
        stores = ProcessStores.open(store, folder);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void a_position_is_found_again_and_initializing_again_forgets_nothing() {
        of("one").initializeTokenSegments(PROCESSOR, 2, new GlobalSequenceTrackingToken(7));
        of("one").fetchToken(PROCESSOR, 0);
        of("one").storeToken(new GlobalSequenceTrackingToken(41), PROCESSOR, 0);
        of("one").initializeTokenSegments(PROCESSOR, 2, new GlobalSequenceTrackingToken(7));

        assertThat(of("one").fetchSegments(PROCESSOR)).containsExactly(0, 1);
        assertThat(of("one").fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(41));
        assertThat(of("one").fetchToken(PROCESSOR, 1)).isEqualTo(new GlobalSequenceTrackingToken(7));
    }

    @Test
    void before_the_first_event_there_is_no_position() {
        of("one").initializeTokenSegments(PROCESSOR, 1);
        assertThat(of("one").fetchToken(PROCESSOR, 0)).isNull();
    }

    @Test
    void another_node_takes_a_claim_when_it_is_released_or_old_and_who_lost_it_stores_nothing() {
        of("one").initializeTokenSegments(PROCESSOR, 1, new GlobalSequenceTrackingToken(7));
        of("one").fetchToken(PROCESSOR, 0);
        refusesTo("two");
        of("one").releaseClaim(PROCESSOR, 0);
        of("two").fetchToken(PROCESSOR, 0);
        refusesTo("one");
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(11)));
        of("one").fetchToken(PROCESSOR, 0);

        assertThatThrownBy(() -> of("two").storeToken(new GlobalSequenceTrackingToken(8), PROCESSOR, 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        of("two").deleteToken(PROCESSOR, 0);
        assertThat(of("one").fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
        of("one").deleteToken(PROCESSOR, 0);
        assertThat(of("one").fetchSegments(PROCESSOR)).isEmpty();
    }

    @Test
    void what_is_due_comes_by_time_and_name_and_a_later_event_replaces_it() {
        var agenda = stores.agenda();
        agenda.apply(List.of(
                new Change.Set("b", NOON, 1),
                new Change.Set("a", NOON, 2),
                new Change.Set("c", NOON.minusSeconds(1), 3),
                new Change.Set("later", NOON.plusSeconds(1), 4)));
        agenda.apply(List.of(new Change.Set("b", NOON.plusSeconds(60), 5), new Change.Clear("c", 6)));
        agenda.apply(List.of(new Change.Set("b", NOON, 1), new Change.Clear("later", 2)));

        assertThat(agenda.due(NOON, ANY)).extracting(Entry::name).containsExactly("a");
        assertThat(agenda.list(ANY)).extracting(Entry::name).containsExactly("a", "later", "b");
        assertThat(agenda.find("b").orElseThrow().position()).isEqualTo(5);
        assertThat(agenda.size()).isEqualTo(3);
    }

    @Test
    void what_was_tried_is_remembered_when_the_events_are_read_again() {
        var agenda = stores.agenda();
        var set = List.<Change>of(
                new Change.Set("done", NOON, 1), new Change.Set("again", NOON, 2), new Change.Set("parked", NOON, 3));
        agenda.apply(set);
        agenda.mark(List.of(
                new Mark.Done(entry(agenda, "done").tried(false, "")),
                new Mark.Again(entry(agenda, "again").tried(true, "no bed"), NOON.plusSeconds(30)),
                new Mark.Parked(entry(agenda, "parked").tried(true, "no"))));

        for (var round = 0; round < 2; round++) {
            assertThat(agenda.due(NOON, ANY)).isEmpty();
            assertThat(agenda.due(NOON.plusSeconds(30), ANY))
                    .containsExactly(new Entry("again", NOON, 2, 1, 1, "no bed"));
            assertThat(agenda.parked(ANY)).extracting(Entry::name).containsExactly("parked");
            assertThat(agenda.find("done")).isEmpty();
            agenda.clear();
            agenda.apply(set);
        }
    }

    @Test
    void an_attempt_at_an_entry_that_was_replaced_leaves_no_mark() {
        var agenda = stores.agenda();
        agenda.apply(List.of(new Change.Set("a", NOON, 1)));
        var old = entry(agenda, "a");
        agenda.apply(List.of(new Change.Set("a", NOON, 2)));
        agenda.mark(List.of(new Mark.Done(old.tried(false, ""))));

        assertThat(agenda.due(NOON, ANY)).containsExactly(new Entry("a", NOON, 2, 0, 0, ""));
    }

    @Test
    void a_stream_waits_until_its_last_letter_is_gone() {
        var letters = stores.letters(now::get, ANY);
        letters.keep(letter(5, "case-1", 1, NOON));
        letters.keep(letter(9, "case-1", 0, NOON));
        letters.keep(letter(7, "case-2", 1, NOON));
        letters.keep(letter(7, "case-2", 1, NOON.plusSeconds(60)));

        assertThat(letters.first(ANY)).extracting(DeadLetter::position).containsExactly(5L, 7L, 9L);
        assertThat(letters.find(7).orElseThrow().attempts()).isEqualTo(2);
        assertThat(letters.find(7).orElseThrow().since()).isEqualTo(NOON);
        assertThat(letters.headOf("case-1")).contains(letter(5, "case-1", 1, NOON));
        letters.solved(letter(5, "case-1", 1, NOON));
        assertThat(letters.holds("case-1")).isTrue();
        letters.discard(letter(9, "case-1", 0, NOON), "of no use", "user-1", NOON);
        assertThat(letters.holds("case-1")).isFalse();
        assertThat(letters.size()).isEqualTo(1);
    }

    @Test
    void there_is_room_for_so_many_letters_only() {
        var letters = stores.letters(now::get, 2);
        letters.keep(letter(5, "case-1", 1, NOON));
        letters.keep(letter(6, "case-1", 1, NOON));
        letters.keep(letter(6, "case-1", 1, NOON));
        var another = letter(7, "case-2", 1, NOON);
        assertThatThrownBy(() -> letters.keep(another)).isInstanceOf(DeadLettersFull.class);
        assertThat(letters.holds("case-2")).isFalse();
    }

    private TokenStore of(String node) {
        return stores.tokens(node, now::get);
    }

    private void refusesTo(String node) {
        assertThatThrownBy(() -> of(node).fetchToken(PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    private static Entry entry(AgendaEntries agenda, String name) {
        return agenda.find(name).orElseThrow();
    }

    private static DeadLetter letter(long position, String stream, int attempts, Instant at) {
        return new DeadLetter(position, "event-" + position, "Event", stream, "Policy", "Fault: no", attempts, at, at);
    }
}
