package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.bson.Document;
import org.homeward.platform.eventstore.SqliteEventStorageEngine;
import org.homeward.platform.readstore.embedded.EmbeddedMongo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadStoreIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final CountedEvents FEW = new CountedEvents(3_000, 70);

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_there_after_a_restart_and_equals_a_rebuild() throws Exception {
        String before;
        try (var readers = new Readers(folder, FEW)) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            before = readers.content();
        }
        try (var readers = new Readers(folder, FEW)) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            assertThat(readers.content()).isEqualTo(before);
            readers.rebuildAndSwitch();
            assertThat(readers.progress.percent()).isEqualTo(100);
            assertThat(readers.content()).isEqualTo(before);
        }
    }

    @Test
    void a_programme_without_any_event_is_caught_up() throws Exception {
        try (var engine = SqliteEventStorageEngine.open(
                        folder.resolve("events.db"),
                        Jackson3Serializer.builder().build(),
                        NoOpEventUpcaster.INSTANCE);
                var readers = new Readers(
                        ReadStore.embedded(folder),
                        EmbeddedEventStore.builder().storageEngine(engine).build(),
                        new Notebook())) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            assertThat(readers.progress.percent()).isEqualTo(100);
        }
    }

    @Test
    void every_event_counts_exactly_once_in_rows_facts_and_views() throws Exception {
        try (var readers = new Readers(folder, FEW)) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            var tallies = readers.store
                    .collection(Notebook.TALLIES.collection())
                    .find()
                    .into(new ArrayList<>());
            var notes = tallies.stream()
                    .mapToInt(
                            tally -> tally.get(WriteBatch.VIEW, Document.class).getInteger("notes"))
                    .sum();
            assertThat(readers.store.collection(Notebook.FACTS).countDocuments())
                    .isEqualTo(notes);
            assertThat(readers.store.collection(Notebook.ROWS).countDocuments()).isEqualTo(70);
        }
    }

    @Test
    void repeated_batches_and_streams_in_another_order_change_nothing() throws Exception {
        String expected;
        try (var readers = new Readers(folder.resolve("clean"), FEW)) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            expected = readers.content();
        }
        try (var embedded = ReadStore.embedded(folder.resolve("shuffled"))) {
            assertThat(shuffledInto(embedded)).isEqualTo(expected);
        }
        try (var mongo = new EmbeddedMongo(folder.resolve("server"));
                var server = ReadStore.at(mongo.uri())) {
            assertThat(shuffledInto(server)).isEqualTo(expected);
        }
    }

    private static String shuffledInto(ReadStore store) {
        var format = new DocumentFormat(JsonMapper.builder().build());
        var views = FoldedViews.of(store);
        for (var positions : shuffled(3_000, 70, 20_061)) {
            var batch = new WriteBatch(store.documents(), format, views);
            positions.forEach(position -> project(position).forEach(batch::add));
            batch.send();
        }
        return Readers.content(store);
    }

    @Test
    void listeners_learn_which_document_changed_and_nothing_else() throws Exception {
        var told = new ConcurrentLinkedQueue<LiveUpdates.Update>();
        var updates = new LiveUpdates();
        try (var store = ReadStore.embedded(folder);
                var subscription = updates.subscribe(Notebook.ROWS, told::add)) {
            var processor = new ProjectionProcessor(
                    List.of(new Notebook()),
                    new ProjectionProcessor.Surroundings(
                            new CountedEvents(3, 3),
                            CountedEvents::contextOf,
                            store,
                            new DocumentFormat(JsonMapper.builder().build()),
                            updates,
                            "embedded"));
            processor.start();
            assertThat(new ReadProgress(processor).awaitCaughtUp(PATIENCE)).isTrue();
            processor.stop();
            assertThat(subscription).isNotNull();
        }
        assertThat(told).extracting(LiveUpdates.Update::id).containsExactlyInAnyOrder("note-0", "note-1", "note-2");
    }

    @Test
    void a_killed_reader_catches_up_to_what_a_clean_build_gives() throws Exception {
        var events = new CountedEvents(20_000, 500);
        String expected;
        try (var readers = new Readers(folder.resolve("clean"), events)) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            expected = readers.content();
        }
        for (var millis : List.of(300, 900)) {
            var victim = folder.resolve("killed-" + millis);
            killAfter(victim, millis);
            try (var readers = new Readers(victim, events)) {
                assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
                assertThat(readers.content()).isEqualTo(expected);
            }
        }
    }

    private static void killAfter(Path victim, int millis) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledReader.class.getName(),
                        victim.toString(),
                        "20000",
                        "500")
                .redirectErrorStream(true)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = output.readLine();
        while (line != null && !line.equals("running")) {
            line = output.readLine();
        }
        assertThat(process.waitFor(millis, TimeUnit.MILLISECONDS)).isFalse();
        process.destroyForcibly().waitFor();
    }

    @Test
    void a_mirror_holds_what_the_documents_say_whether_it_is_told_of_changes_or_looks_for_them() throws Exception {
        var updates = new LiveUpdates();
        var format = new DocumentFormat(JsonMapper.builder().build());
        for (var embedded : List.of(true, false)) {
            try (var mongo = new EmbeddedMongo(folder.resolve("mirrored-" + embedded));
                    var own = ReadStore.embedded(folder.resolve("own-" + embedded));
                    var server = ReadStore.at(mongo.uri());
                    var mirror = new Mirror<>(
                            embedded ? own : server,
                            updates,
                            Notebook.ROWS,
                            row -> Optional.of(row.getInteger("last")),
                            last -> Set.of("ends with " + last % 10))) {
                var processor = new ProjectionProcessor(
                        List.of(new Notebook()),
                        new ProjectionProcessor.Surroundings(
                                FEW, CountedEvents::contextOf, embedded ? own : server, format, updates, "embedded"));
                assertThat(mirror.all()).isEmpty();
                processor.start();
                while (!new ReadProgress(processor).awaitCaughtUp(2_999, Duration.ofMillis(5))) {
                    assertThat(mirror.all()).hasSizeLessThanOrEqualTo(70);
                }
                processor.stop();
                assertThat(mirror.find("note-7")).contains(lastOf(embedded ? own : server, "note-7"));
                assertThat(mirror.all()).hasSize(listed(embedded ? own : server));
                assertThat(mirror.having(List.of("ends with 1", "ends with 2", "ends with 1")))
                        .containsExactlyInAnyOrderElementsOf(mirror.all().stream()
                                .filter(last -> last % 10 == 1 || last % 10 == 2)
                                .toList());
            }
        }
    }

    private static int listed(ReadStore store) {
        return (int) store.collection(Notebook.ROWS).countDocuments(eq(Write.GONE, false));
    }

    private static int lastOf(ReadStore store, String id) {
        var row = store.collection(Notebook.ROWS).find(eq("_id", id)).first();
        return Objects.requireNonNull(row).getInteger("last");
    }

    private static List<Write> project(long position) {
        var message = FEW.at(position);
        return new Notebook().project((NoteEvent) message.getPayload(), CountedEvents.contextOf(message));
    }

    /** Batches that keep the order within each stream, mix the streams and come back with a part of what was sent. */
    private static List<List<Long>> shuffled(int count, int streams, long seed) {
        var random = new Random(seed);
        var next = new long[streams];
        var order = new ArrayList<Long>();
        while (order.size() < count) {
            var stream = random.nextInt(streams);
            var position = next[stream] * streams + stream;
            if (position < count) {
                next[stream]++;
                order.add(position);
            }
        }
        var batches = new ArrayList<List<Long>>();
        for (var from = 0; from < count; ) {
            var to = Math.min(count, from + 1 + random.nextInt(200));
            batches.add(List.copyOf(order.subList(from, to)));
            batches.add(List.copyOf(order.subList(Math.max(0, from - random.nextInt(100)), to)));
            batches.add(List.copyOf(order.subList(from, from + (to - from) / 2)));
            from = to;
        }
        return batches;
    }
}
