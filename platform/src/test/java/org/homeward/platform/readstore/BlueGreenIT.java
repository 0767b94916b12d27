package org.homeward.platform.readstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Rejection;
import org.homeward.kernel.upkeep.RebuildId;
import org.homeward.kernel.upkeep.UpkeepRejection;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.messaging.Unavailable;
import org.homeward.platform.readstore.embedded.EmbeddedMongo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Read models are made again while they are used. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BlueGreenIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MANY = 40_000;
    private static final CountedEvents FEW = new CountedEvents(3_000, 70);
    private static final RebuildId REBUILD = RebuildId.of(new UUID(1, 1));
    private static final RebuildId ANOTHER = RebuildId.of(new UUID(1, 2));

    private static final long BREATH_NANOS = Duration.ofMillis(2).toNanos();

    @TempDir
    Path folder;

    /** Keeps nothing. */
    @Projection("diary")
    private static final class Diary implements Projector<NoteEvent> {
        @Override
        public Class<NoteEvent> events() {
            return NoteEvent.class;
        }

        @Override
        public Set<String> collections() {
            return Set.of("diary-pages");
        }

        @Override
        public List<Write> project(NoteEvent event, EventContext context) {
            return List.of();
        }
    }

    /**
     * Keeps nothing, and lets something happen when whoever made it asks what it keeps; the threads that follow the events
     * ask too, at any moment.
     */
    @Projection("interrupted")
    private record Interrupted(Thread asking, AtomicReference<Runnable> meanwhile) implements Projector<NoteEvent> {
        @Override
        public Class<NoteEvent> events() {
            return NoteEvent.class;
        }

        @Override
        public Set<String> collections() {
            if (Thread.currentThread().equals(asking)) {
                meanwhile.getAndSet(() -> {}).run();
            }
            return Set.of("interrupted-pages");
        }

        @Override
        public List<Write> project(NoteEvent event, EventContext context) {
            return List.of();
        }
    }

    /** Events of which none comes while they are held. */
    private record Held(CountedEvents all, AtomicBoolean isHeld)
            implements StreamableMessageSource<TrackedEventMessage<?>> {
        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
            var stream = all.openStream(after);
            return new BlockingStream<>() {
                @Override
                public Optional<TrackedEventMessage<?>> peek() {
                    return isHeld.get() ? Optional.empty() : stream.peek();
                }

                @Override
                public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
                    return !isHeld.get() && stream.hasNextAvailable(timeout, unit);
                }

                @Override
                public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
                    return stream.nextAvailable();
                }

                @Override
                public void close() {
                    stream.close();
                }
            };
        }

        @Override
        public @Nullable TrackingToken createTailToken() {
            return all.createTailToken();
        }

        @Override
        public TrackingToken createHeadToken() {
            return all.createHeadToken();
        }
    }

    @Test
    void a_rebuild_is_the_same_is_switched_to_and_back_and_kept() {
        String before;
        try (var readers = new Readers(folder, FEW)) {
            before = switchedForthAndBack(readers);
        }
        try (var readers = new Readers(folder, FEW)) {
            assertThat(readers.place()).contains(REBUILD.value());
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            assertThat(readers.content()).isEqualTo(before);
        }
    }

    @Test
    void on_a_server_it_is_the_same() {
        try (var mongo = new EmbeddedMongo(folder);
                var readers = new Readers(ReadStore.at(mongo.uri()), FEW, new Notebook())) {
            assertThat(switchedForthAndBack(readers)).isNotEmpty();
        }
    }

    private static String switchedForthAndBack(Readers readers) {
        assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
        var before = readers.content();
        readers.rebuilds.begin(REBUILD, Set.of("notebook"));
        var likeness = readers.awaitCompared();
        assertThat(likeness.documents()).isEqualTo(documents(before));
        assertThat(likeness.differences()).isZero();
        assertThat(likeness.changing()).isZero();
        assertThat(readers.rebuild())
                .hasValueSatisfying(state -> assertThat(state.percent()).isEqualTo(100));
        assertThat(readers.place()).isEqualTo(ReadStore.DATABASE);

        readers.rebuilds.switchTo(REBUILD, false);
        assertThat(readers.place()).contains(REBUILD.value());
        assertThat(readers.content()).isEqualTo(before);
        readers.rebuilds.switchBack(REBUILD);
        assertThat(readers.place()).isEqualTo(ReadStore.DATABASE);
        assertThat(readers.content()).isEqualTo(before);
        readers.rebuilds.switchTo(REBUILD, false);
        assertThat(readers.rebuilds.end(REBUILD)).isTrue();

        assertThat(readers.rebuild()).isEmpty();
        assertThat(readers.store
                        .client()
                        .getDatabase(ReadStore.DATABASE)
                        .listCollectionNames()
                        .into(new HashSet<>()))
                .doesNotContain(Notebook.ROWS, Notebook.FACTS, Notebook.TALLIES.collection());
        assertThat(readers.content()).isEqualTo(before);
        return before;
    }

    private static long documents(String content) {
        return content.lines().count();
    }

    @Test
    void a_rebuild_by_other_rules_differs_and_is_seen_only_if_that_is_meant() {
        String expected;
        try (var clean = new Readers(ReadStore.embedded(folder.resolve("clean")), FEW, new Notebook(2))) {
            assertThat(clean.progress.awaitCaughtUp(PATIENCE)).isTrue();
            expected = clean.content();
        }
        var old = folder.resolve("old");
        try (var readers = new Readers(old, FEW)) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
        }
        try (var readers = new Readers(ReadStore.embedded(old), FEW, new Notebook(2))) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            assertThat(readers.content()).isNotEqualTo(expected);
            readers.rebuilds.begin(REBUILD, Set.of());
            var likeness = readers.awaitCompared();
            assertThat(likeness.differences()).isEqualTo(70);
            assertThat(likeness.examples()).contains(Notebook.TALLIES.collection() + "/note-0");

            assertThat(refusal(() -> readers.rebuilds.switchTo(REBUILD, false)))
                    .isInstanceOf(UpkeepRejection.ContentDiffers.class);
            assertThat(readers.place()).isEqualTo(ReadStore.DATABASE);
            readers.rebuilds.switchTo(REBUILD, true);
            assertThat(readers.content()).isEqualTo(expected);
        }
    }

    /** What is behind is waited for, as long as that is a moment. */
    @Test
    void a_rebuild_that_has_not_followed_all_events_is_not_switched_to_and_says_how_far_it_is() {
        var events = new Held(FEW, new AtomicBoolean());
        try (var readers = new Readers(ReadStore.embedded(folder), events, new Notebook())) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            events.isHeld().set(true);
            readers.rebuilds.begin(REBUILD, Set.of());
            assertThat(refusal(() -> readers.rebuilds.switchTo(REBUILD, false)))
                    .isEqualTo(new UpkeepRejection.RebuildNotReady(0));
            assertThat(readers.rebuild())
                    .hasValueSatisfying(state -> assertThat(state.switched()).isFalse());
            assertThat(readers.place()).isEqualTo(ReadStore.DATABASE);

            events.isHeld().set(false);
            assertThat(readers.awaitCompared().differences()).isZero();
            readers.rebuilds.switchTo(REBUILD, false);
            assertThat(readers.place()).contains(REBUILD.value());
        }
    }

    @Test
    void one_rebuild_is_under_way_at_a_time_of_projections_that_there_are() {
        try (var readers = new Readers(folder, FEW)) {
            assertThat(refusal(() -> readers.rebuilds.begin(REBUILD, Set.of("diary"))))
                    .isEqualTo(new UpkeepRejection.NoSuchProjection(List.of("notebook")));
            assertThat(refusal(() -> readers.rebuilds.switchTo(REBUILD, false)))
                    .isInstanceOf(UpkeepRejection.NoSuchRebuild.class);
            readers.rebuilds.begin(REBUILD, Set.of());
            readers.rebuilds.begin(REBUILD, Set.of());
            assertThat(refusal(() -> readers.rebuilds.begin(ANOTHER, Set.of())))
                    .isEqualTo(new UpkeepRejection.RebuildUnderWay(REBUILD));
            assertThat(refusal(() -> readers.rebuilds.switchBack(REBUILD)))
                    .isInstanceOf(UpkeepRejection.NotSwitched.class);
        }
    }

    @Test
    void what_another_process_begins_meanwhile_stands_and_who_asks_again_is_told_of_it() {
        var meanwhile = new AtomicReference<Runnable>(() -> {});
        try (var readers =
                new Readers(ReadStore.embedded(folder), FEW, new Interrupted(Thread.currentThread(), meanwhile))) {
            var others = RebuildState.begun(ANOTHER.value(), Set.of("interrupted"), Map.of(), Instant.EPOCH);
            var another = new Places(readers.store.client().getDatabase(ReadStore.DATABASE));
            meanwhile.set(() -> another.save(Map.of(), Optional.of(others)));

            assertThatThrownBy(() -> readers.rebuilds.begin(REBUILD, Set.of())).isInstanceOf(Unavailable.class);
            assertThat(refusal(() -> readers.rebuilds.begin(REBUILD, Set.of())))
                    .isEqualTo(new UpkeepRejection.RebuildUnderWay(ANOTHER));
        }
    }

    @Test
    void a_rebuild_that_is_under_way_is_not_one_of_other_projections() {
        try (var readers = new Readers(ReadStore.embedded(folder), FEW, new Notebook(), new Diary())) {
            readers.rebuilds.begin(REBUILD, Set.of("notebook"));
            readers.rebuilds.begin(REBUILD, Set.of("notebook"));
            for (var others : List.of(Set.<String>of(), Set.of("diary"), Set.of("diary", "notebook"))) {
                assertThat(refusal(() -> readers.rebuilds.begin(REBUILD, others)))
                        .isEqualTo(new UpkeepRejection.OtherProjections(List.of("notebook")));
            }
            assertThat(readers.rebuild())
                    .hasValueSatisfying(state -> assertThat(state.projections()).containsExactly("notebook"));
        }
    }

    @Test
    void while_events_arrive_a_rebuild_is_made_and_seen_and_no_question_fails() throws Exception {
        try (var events = new ArrivingEvents();
                var readers = new Readers(ReadStore.embedded(folder.resolve("live")), events.source(), new Notebook());
                var mirror = new Mirror<>(
                        readers.store, readers.updates, Notebook.FACTS, fact -> Optional.of(fact.getString("_id")))) {
            events.publish(2_000);
            var over = new AtomicBoolean();
            var asked = CompletableFuture.supplyAsync(() -> ask(readers, mirror, over));
            var published = CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    events.publish(5);
                    LockSupport.parkNanos(BREATH_NANOS);
                }
            });
            for (var turn = 0; turn < 3; turn++) {
                var rebuild = RebuildId.of(new UUID(2, turn));
                readers.rebuilds.begin(rebuild, Set.of());
                assertThat(readers.awaitCompared().differences()).isZero();
                assertThat(readers.rebuilds.switchTo(rebuild, false).differences())
                        .isZero();
                readers.rebuilds.switchBack(rebuild);
                readers.rebuilds.switchTo(rebuild, false);
                readers.rebuilds.end(rebuild);
            }
            over.set(true);
            published.get(1, TimeUnit.MINUTES);
            assertThat(asked.get(1, TimeUnit.MINUTES)).isPositive();
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            assertThat(mirror.all())
                    .hasSize((int) readers.store.collection(Notebook.FACTS).countDocuments());
            try (var clean =
                    new Readers(ReadStore.embedded(folder.resolve("clean")), events.source(), new Notebook())) {
                assertThat(clean.progress.awaitCaughtUp(PATIENCE)).isTrue();
                assertThat(readers.content()).isEqualTo(clean.content());
            }
        }
    }

    /** Facts are never fewer than before, wherever they are read. */
    private static int ask(Readers readers, Mirror<String> mirror, AtomicBoolean over) {
        var asked = 0;
        var held = 0;
        var counted = 0L;
        while (!over.get()) {
            var now = mirror.all().size();
            assertThat(now).isGreaterThanOrEqualTo(held);
            held = now;
            var count = readers.store.collection(Notebook.FACTS).countDocuments();
            assertThat(count).isGreaterThanOrEqualTo(counted);
            counted = count;
            asked++;
        }
        return asked;
    }

    @Test
    void a_rebuild_that_was_killed_goes_on_where_it_was_or_is_thrown_away_without_a_trace() throws Exception {
        var goesOn = folder.resolve("goes-on");
        var isThrownAway = folder.resolve("is-thrown-away");
        kill(goesOn);
        copy(goesOn, isThrownAway);
        goesOn(goesOn);
        isThrownAway(isThrownAway);
    }

    private void goesOn(Path killed) {
        var events = new CountedEvents(MANY, 500);
        try (var readers = new Readers(killed, events)) {
            assertThat(readers.rebuild()).isPresent();
            assertThat(readers.awaitCompared().differences()).isZero();
            assertThat(events.opened()).doesNotContain(0L);
            readers.rebuilds.switchTo(RebuildId.of(KilledReader.REBUILD), false);
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            try (var clean = new Readers(folder.resolve("clean"), events)) {
                assertThat(clean.progress.awaitCaughtUp(PATIENCE)).isTrue();
                assertThat(readers.content()).isEqualTo(clean.content());
            }
        }
    }

    private static void isThrownAway(Path killed) {
        var events = new CountedEvents(MANY, 500);
        var rebuild = RebuildId.of(KilledReader.REBUILD);
        try (var readers = new Readers(killed, events)) {
            assertThat(readers.progress.awaitCaughtUp(PATIENCE)).isTrue();
            var before = readers.content();
            assertThat(readers.rebuilds.end(rebuild)).isFalse();
            assertThat(readers.rebuild()).isEmpty();
            assertThat(readers.content()).isEqualTo(before);
            assertThat(readers.store
                            .client()
                            .getDatabase("homeward-" + rebuild.value())
                            .listCollectionNames()
                            .into(new ArrayList<>()))
                    .isEmpty();
            assertThat(events.opened()).doesNotContain(0L);
            readers.rebuilds.begin(rebuild, Set.of());
            assertThat(readers.awaitCompared().differences()).isZero();
            assertThat(events.opened()).contains(0L);
        }
    }

    /** After the committer has surely come by, and in the middle of the rebuild. */
    private static void kill(Path victim) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledReader.class.getName(),
                        victim.toString(),
                        Integer.toString(MANY),
                        "500",
                        "rebuild")
                .redirectErrorStream(true)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = output.readLine();
        while (line != null && !line.equals("running")) {
            line = output.readLine();
        }
        assertThat(process.waitFor(3, TimeUnit.SECONDS)).isFalse();
        process.destroyForcibly().waitFor();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static Rejection refusal(Runnable refused) {
        var found = new ArrayList<Rejection>();
        assertThatThrownBy(refused::run)
                .isInstanceOfSatisfying(CommandRejected.class, rejected -> found.add(rejected.rejection()));
        return found.getFirst();
    }
}
