package org.homeward.platform.readstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.homeward.kernel.upkeep.RebuildId;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.Letter.Sequence;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** An event that a projection cannot take holds up nothing but its own stream in that projection. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LettersIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final CountedEvents EVENTS = new CountedEvents(700, 70);
    private static final long POISON = 2 * 70 + 5;

    @TempDir
    Path folder;

    /** Cannot take one event until it is mended: it throws, or writes what no document can hold. */
    @Projection("fragile")
    private static final class Fragile implements Projector<NoteEvent> {
        static final Views<Notebook.Tally> VIEWS =
                new Views<>("fragile-tallies", Notebook.Tally.class, new Notebook.Tally(0, 0));
        private final boolean throwing;
        private volatile boolean mended;

        Fragile(boolean throwing) {
            this.throwing = throwing;
        }

        @Override
        public Class<NoteEvent> events() {
            return NoteEvent.class;
        }

        @Override
        public Set<String> collections() {
            return Set.of(VIEWS.collection());
        }

        @Override
        public List<Write> project(NoteEvent event, EventContext context) {
            var poison = !mended && context.position() == POISON;
            if (poison && throwing) {
                throw new IllegalStateException("Moussa Keita cannot be projected");
            }
            return List.of(Write.fold(VIEWS, event.streamId(), context, tally -> {
                if (poison) {
                    throw new IllegalStateException("Moussa Keita cannot be written");
                }
                return tally.plus(1);
            }));
        }
    }

    @Test
    void other_streams_and_other_projections_go_on_and_what_follows_waits() {
        for (var throwing : List.of(true, false)) {
            try (var readers = new Readers(
                    ReadStore.embedded(folder.resolve("held-" + throwing)),
                    EVENTS,
                    new Notebook(),
                    new Fragile(throwing))) {
                assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
                var letters = readers.failed.list();
                assertThat(letters).hasSize(8);
                assertThat(letters)
                        .extracting(Letter::sequence)
                        .containsOnly(new Sequence(ReadStore.DATABASE, "fragile", "note-5"));
                assertThat(letters.getFirst().position()).isEqualTo(POISON);
                assertThat(letters.getFirst().attempts()).isEqualTo(1);
                assertThat(letters.getFirst().cause())
                        .startsWith("IllegalStateException at ")
                        .doesNotContain("Moussa");
                assertThat(letters.subList(1, 8)).extracting(Letter::cause).containsOnly("");
                assertThat(notes(readers, "note-5")).isEqualTo(2);
                assertThat(notes(readers, "note-6")).isEqualTo(10);
                assertThat(readers.content()).isEqualTo(cleanNotebook());
            }
        }
    }

    @Test
    void what_is_tried_again_once_it_is_mended_ends_as_if_nothing_had_been_wrong() throws Exception {
        var fragile = new Fragile(true);
        try (var readers = new Readers(ReadStore.embedded(folder), EVENTS, fragile)) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            assertThat(readers.failed.retry("note-5")).isZero();
            assertThat(readers.failed.list().getFirst().attempts()).isEqualTo(2);
            fragile.mended = true;
            assertThat(readers.failed.retry("note-4")).isZero();
            assertThat(readers.failed.retry("note-5")).isEqualTo(8);
            assertThat(readers.failed.list()).isEmpty();
            assertThat(notes(readers, "note-5")).isEqualTo(10);
        }
    }

    @Test
    void what_is_discarded_is_left_out_and_what_waited_goes_on() throws Exception {
        try (var readers = new Readers(ReadStore.embedded(folder), EVENTS, new Fragile(false))) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            readers.failed.discard(readers.failed.find("fragile", POISON).orElseThrow());
            assertThat(readers.failed.list()).isEmpty();
            assertThat(notes(readers, "note-5")).isEqualTo(9);
        }
    }

    @Test
    void letters_are_there_after_a_restart_and_come_once_though_events_come_again() {
        List<Letter> before;
        try (var readers = new Readers(ReadStore.embedded(folder), EVENTS, new Fragile(true))) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            before = readers.failed.list();
        }
        try (var readers = new Readers(ReadStore.embedded(folder), EVENTS, new Fragile(true))) {
            assertThat(readers.failed.list()).isEqualTo(before);
            readers.processor.pausedWhile(() -> readers.processor.rewind(0));
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            assertThat(readers.failed.list())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("since")
                    .isEqualTo(before);
            assertThat(notes(readers, "note-5")).isEqualTo(2);
        }
    }

    @Test
    void a_rebuild_by_mended_rules_has_no_letters_and_takes_those_of_before_with_it_when_it_ends() {
        var fragile = new Fragile(true);
        try (var readers = new Readers(ReadStore.embedded(folder), EVENTS, fragile)) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            fragile.mended = true;
            var rebuild = RebuildId.of(new UUID(3, 3));
            readers.rebuilds.begin(rebuild, Set.of());
            assertThat(readers.awaitCompared().differences()).isEqualTo(1);
            assertThat(readers.failed.list()).hasSize(8);
            readers.rebuilds.switchTo(rebuild, true);
            assertThat(readers.failed.list()).isEmpty();
            assertThat(readers.store.letters().all()).hasSize(8);
            readers.rebuilds.end(rebuild);
            assertThat(readers.store.letters().all()).isEmpty();
            assertThat(notes(readers, "note-5")).isEqualTo(10);
        }
    }

    @Test
    void nobody_is_guilty_when_the_store_does_not_answer() {
        try (var store = ReadStore.embedded(folder)) {
            var silent = new Destination(store::place, new Silent(), store.letters(), FoldedViews.of(store));
            var batch = new ProjectedBatch(new ProjectedBatch.Work(
                    List.of(new Notebook()),
                    CountedEvents::contextOf,
                    new DocumentFormat(JsonMapper.builder().build()),
                    silent));
            batch.add(EVENTS.at(0));
            assertThatThrownBy(batch::send).isInstanceOf(MongoTimeoutException.class);
            assertThat(store.letters().all()).isEmpty();
        }
    }

    private static final class Silent implements Documents {
        @Override
        public Map<String, Document> read(String collection, Collection<String> ids) {
            throw new MongoTimeoutException("no answer");
        }

        @Override
        public void forEach(String collection, BiConsumer<String, Document> action) {
            throw new MongoTimeoutException("no answer");
        }

        @Override
        public void write(String collection, List<Change> changes) {
            throw new MongoTimeoutException("no answer");
        }
    }

    private String cleanNotebook() {
        try (var readers =
                new Readers(ReadStore.embedded(folder.resolve("clean-" + UUID.randomUUID())), EVENTS, new Notebook())) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            return readers.content();
        }
    }

    private static int notes(Readers readers, String stream) {
        var stored = readers.store.documents().read(Fragile.VIEWS.collection(), List.of(stream));
        return Objects.requireNonNull(stored.get(stream))
                .get(WriteBatch.VIEW, Document.class)
                .getInteger("notes");
    }
}
