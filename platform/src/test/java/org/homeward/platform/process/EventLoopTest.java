package org.homeward.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventLoopTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    /** Cannot take the first round. */
    private static final class Fragile implements EventLoop.Reader {
        private final AtomicBoolean failed = new AtomicBoolean();

        @Override
        public boolean wants(Class<?> payloadType) {
            return true;
        }

        @Override
        public void read(List<TrackedEventMessage<?>> round) {
            if (!failed.getAndSet(true)) {
                throw new IllegalStateException("no round with Moussa", new IllegalArgumentException("Moussa Keita"));
            }
        }
    }

    @Test
    void a_round_that_failed_comes_again_and_the_log_has_the_place_and_no_word_of_the_failure(CapturedOutput log)
            throws InterruptedException {
        var events = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        try (var database = ProcessDatabase.open(folder.resolve("process.db"))) {
            var tokens = new TokensInFile(database, "test", InstantSource.system());
            var loop = new EventLoop(new EventLoop.Settings("the loop", 10, events, tokens), new Fragile());
            loop.start();
            events.publish(new GenericDomainEventMessage<>("Note", "n-1", 0, "noted"));
            assertThat(loop.awaitHead(Duration.ofSeconds(20))).isTrue();
            loop.stop();
        }
        assertThat(log.toString())
                .contains("the loop could not finish a round", "IllegalStateException", "EventLoopTest$Fragile.read")
                .doesNotContain("Moussa");
    }

    /** Never takes a round. */
    private static final class Broken implements EventLoop.Reader {
        @Override
        public boolean wants(Class<?> payloadType) {
            return true;
        }

        @Override
        public void read(List<TrackedEventMessage<?>> round) {
            throw new IllegalStateException("no round");
        }
    }

    @Test
    void a_loop_that_failed_and_is_left_to_another_process_is_not_at_fault_any_more() {
        var events = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        events.publish(new GenericDomainEventMessage<>("Note", "n-1", 0, "noted"));
        try (var database = ProcessDatabase.open(folder.resolve("process.db"))) {
            var tokens = new TokensInFile(database, "this", InstantSource.system());
            var loop = new EventLoop(new EventLoop.Settings("the loop", 10, events, tokens), new Broken());
            loop.start();
            await().atMost(PATIENCE).until(() -> loop.fault().isPresent());

            InstantSource later = () -> Instant.now().plus(Duration.ofHours(1));
            new TokensInFile(database, "another", later).fetchToken("the loop", 0);

            await().atMost(PATIENCE).until(() -> loop.fault().isEmpty());
            assertThat(loop.isFollowing()).isFalse();
            loop.stop();
        }
    }

    @Test
    void a_loop_that_reaches_the_events_again_is_not_at_fault_any_more_although_none_has_come() {
        var stored = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        var isThere = new AtomicBoolean();
        var events = new Unreachable(stored, isThere);
        try (var database = ProcessDatabase.open(folder.resolve("process.db"))) {
            var tokens = new TokensInFile(database, "test", InstantSource.system());
            var loop = new EventLoop(new EventLoop.Settings("the loop", 10, events, tokens), new Remembering());
            loop.start();
            await().atMost(PATIENCE).until(() -> loop.fault().isPresent());

            isThere.set(true);

            await().atMost(PATIENCE).until(() -> loop.fault().isEmpty());
            assertThat(loop.isFollowing()).isTrue();
            loop.stop();
        }
    }

    /** Events that cannot be read while they are not there. */
    private record Unreachable(EmbeddedEventStore stored, AtomicBoolean isThere)
            implements StreamableMessageSource<TrackedEventMessage<?>> {
        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
            if (!isThere.get()) {
                throw new IllegalStateException("nobody answers");
            }
            return stored.openStream(after);
        }

        @Override
        public @Nullable TrackingToken createTailToken() {
            return stored.createTailToken();
        }

        @Override
        public @Nullable TrackingToken createHeadToken() {
            return stored.createHeadToken();
        }
    }

    /** Remembers where each event that it read was said to be. */
    private static final class Remembering implements EventLoop.Reader {
        private final List<TrackingToken> places = new CopyOnWriteArrayList<>();

        @Override
        public boolean wants(Class<?> payloadType) {
            return true;
        }

        @Override
        public void read(List<TrackedEventMessage<?>> round) {
            round.forEach(event -> places.add(event.trackingToken()));
        }
    }

    @Test
    void a_loop_whose_place_is_lost_says_so_and_begins_with_the_first_event_as_if_it_had_never_read_it(
            CapturedOutput log) throws InterruptedException {
        var events = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        for (var sequence = 0; sequence < 3; sequence++) {
            events.publish(new GenericDomainEventMessage<>("Note", "n-1", sequence, "noted"));
        }
        assertThat(readAll("process.db", events)).hasSize(3);
        assertThat(timesSaid(log)).isOne();
        assertThat(readAll("process.db", events)).isEmpty();
        assertThat(timesSaid(log)).as("it is told where it was").isOne();

        assertThat(readAll("lost.db", events)).hasSize(3).noneMatch(ReplayToken.class::isInstance);

        assertThat(timesSaid(log)).isEqualTo(2);
    }

    private static long timesSaid(CapturedOutput log) {
        return log.toString()
                .lines()
                .filter(line ->
                        line.endsWith("the loop does not know how far it had read and begins with the first event"))
                .count();
    }

    private List<TrackingToken> readAll(String file, EmbeddedEventStore events) throws InterruptedException {
        var reader = new Remembering();
        try (var database = ProcessDatabase.open(folder.resolve(file))) {
            var tokens = new TokensInFile(database, "test", InstantSource.system());
            var loop = new EventLoop(new EventLoop.Settings("the loop", 10, events, tokens), reader);
            loop.start();
            assertThat(loop.awaitHead(Duration.ofSeconds(20))).isTrue();
            loop.stop();
        }
        return reader.places;
    }
}
