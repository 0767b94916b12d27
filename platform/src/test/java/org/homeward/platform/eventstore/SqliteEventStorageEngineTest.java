package org.homeward.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventStorageEngineTest extends EventStorageEngineContract.WithConflicts {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private SqliteEventStorageEngine engine;

    @BeforeEach
    void open_the_store() {
        engine = open(folder);
    }

    @AfterEach
    void close_the_store() {
        engine.close();
    }

    @Override
    EventStorageEngine engine() {
        return engine;
    }

    static SqliteEventStorageEngine open(Path folder) {
        return SqliteEventStorageEngine.open(
                folder.resolve("events.db"), Jackson3Serializer.builder().build(), NoOpEventUpcaster.INSTANCE);
    }

    @Test
    void one_event_is_read_although_none_behind_it_can_be() throws Exception {
        engine.appendEvents(events("case-1", 0, 3));
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"))) {
            run(other, "UPDATE events SET timestamp = 'yesterday' WHERE position > 2");
        }

        assertThat(engine.at(2)).hasValueSatisfying(found -> {
            assertThat(found.getIdentifier()).isEqualTo(ids(engine).get(1));
            assertThat(found.trackingToken().position()).hasValue(2);
        });
        assertThat(engine.at(0)).isEmpty();
        assertThat(engine.at(4)).isEmpty();
    }

    @Test
    void what_was_stored_is_there_after_reopening() {
        engine.appendEvents(events("case-1", 0, 10));
        engine.close();

        engine = open(folder);

        assertThat(engine.readEvents("case-1").asStream()).hasSize(10);
        assertThat(engine.raw().headPosition()).isEqualTo(10);
    }

    @Test
    void of_many_appends_at_once_only_the_conflicting_ones_fail_and_positions_have_no_gap() throws Exception {
        var streams = 32;
        var start = new CountDownLatch(1);
        try (var callers = Executors.newFixedThreadPool(streams)) {
            var racing = IntStream.range(0, streams)
                    .mapToObj(caller -> callers.submit((Callable<Integer>) () -> {
                        start.await();
                        return conflictsOf(caller);
                    }))
                    .toList();
            start.countDown();
            var conflicts = 0;
            for (var race : racing) {
                conflicts += race.get();
            }
            assertThat(conflicts).isEqualTo(streams * 20);
        }
        assertThat(engine.raw().read(0, RawEvents.LIMIT_MAX))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, streams * 40L).boxed().toList());
    }

    /** The writer is held up until all of these wait for it, so that it takes them in one transaction. */
    @Test
    void of_many_appends_in_one_transaction_the_one_that_conflicts_half_way_is_undone_alone() throws Exception {
        engine.appendEvents(event("taken", 0));
        var appends = List.of(
                events("case-1", 0, 3),
                events("case-2", 0, 1),
                List.of(event("case-3", 0), event("taken", 0), event("case-3", 1)),
                events("case-4", 0, 2),
                events("case-5", 0, 1));
        var outcomes = new ArrayList<Boolean>();
        try (var callers = Executors.newFixedThreadPool(appends.size() + 1);
                var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"))) {
            run(other, "BEGIN IMMEDIATE");
            var writers = new ArrayList<Thread>();
            var first = callers.submit(() -> append(events("first", 0, 1), writers));
            awaitWaiting(writers, 1);
            var appended = new ArrayList<Future<Boolean>>();
            for (var append : appends) {
                appended.add(callers.submit(() -> append(append, writers)));
                awaitWaiting(writers, appended.size() + 1);
            }
            run(other, "COMMIT");
            assertThat(first.get()).isTrue();
            for (var append : appended) {
                outcomes.add(append.get());
            }
        }
        assertThat(outcomes).containsExactly(true, true, false, true, true);
        assertThat(engine.fault()).isEmpty();
        assertThat(engine.raw().read(0, 100))
                .extracting(stored -> stored.position() + " " + stored.streamId() + "/" + stored.sequence())
                .containsExactly(
                        "1 taken/0",
                        "2 first/0",
                        "3 case-1/0",
                        "4 case-1/1",
                        "5 case-1/2",
                        "6 case-2/0",
                        "7 case-4/0",
                        "8 case-4/1",
                        "9 case-5/0");
    }

    private boolean append(List<DomainEventMessage<String>> events, List<Thread> writers) {
        synchronized (writers) {
            writers.add(Thread.currentThread());
        }
        try {
            engine.appendEvents(events);
            return true;
        } catch (AggregateStreamCreationException conflict) {
            return false;
        }
    }

    private static void awaitWaiting(List<Thread> writers, int many) {
        var end = System.nanoTime() + Duration.ofSeconds(9).toNanos();
        while (waiting(writers) < many) {
            assertThat(System.nanoTime())
                    .as("all wait while the file is locked")
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    private static long waiting(List<Thread> writers) {
        synchronized (writers) {
            return writers.stream()
                    .filter(writer -> writer.getState() == Thread.State.WAITING)
                    .count();
        }
    }

    private int conflictsOf(int caller) {
        var conflicts = 0;
        for (var sequence = 0; sequence < 20; sequence++) {
            engine.appendEvents(event("case-" + caller, sequence));
            engine.appendEvents(event("note-" + caller, sequence));
            try {
                engine.appendEvents(event("case-" + caller, sequence));
            } catch (ConcurrencyException | AggregateStreamCreationException conflict) {
                conflicts++;
            }
        }
        return conflicts;
    }

    @Test
    void the_recording_instant_never_goes_back_although_clocks_do() {
        engine.appendEvents(at("case-1", 0, "2009-02-06T09:00:00Z"));
        engine.appendEvents(at("case-2", 0, "2009-02-06T08:00:00Z"));

        var stored = engine.raw().read(0, 10);

        assertThat(stored.get(1).timestamp()).startsWith("2009-02-06T08:00:00");
        assertThat(stored.get(1).recordedAt()).isEqualTo(stored.get(0).recordedAt());
    }

    @Test
    void a_batch_that_cannot_be_written_fails_every_append_and_the_store_says_so_until_it_can_write_again()
            throws Exception {
        engine.appendEvents(event("case-1", 0));
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"))) {
            run(other, "ALTER TABLE events RENAME TO hidden");
            assertThatThrownBy(() -> engine.appendEvents(event("case-1", 1))).isInstanceOf(EventStoreException.class);
            assertThat(engine.fault()).isPresent();

            run(other, "DROP TABLE IF EXISTS events", "ALTER TABLE hidden RENAME TO events");
        }
        engine.appendEvents(event("case-1", 1));

        assertThat(engine.fault()).isEmpty();
        assertThat(engine.readEvents("case-1").asStream()).hasSize(2);
    }

    @Test
    void a_store_that_can_be_written_again_says_so_although_nobody_wrote() throws Exception {
        engine.appendEvents(event("case-1", 0));
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"))) {
            run(other, "ALTER TABLE events RENAME TO hidden");
            assertThatThrownBy(() -> engine.appendEvents(event("case-1", 1))).isInstanceOf(EventStoreException.class);
            run(other, "DROP TABLE IF EXISTS events", "ALTER TABLE hidden RENAME TO events");
        }

        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (engine.fault().isPresent() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }

        assertThat(engine.fault()).isEmpty();
        engine.appendEvents(event("case-1", 1));
        assertThat(engine.readEvents("case-1").asStream()).hasSize(2);
    }

    @Test
    void an_interrupted_caller_still_learns_that_its_events_are_stored() {
        Thread.currentThread().interrupt();

        engine.appendEvents(event("case-1", 0));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(engine.readEvents("case-1").asStream()).hasSize(1);
    }

    @Test
    void a_closed_store_refuses_and_forgets_nothing() {
        engine.appendEvents(event("case-1", 0));
        engine.close();

        assertThatThrownBy(() -> engine.appendEvents(event("case-1", 1))).isInstanceOf(EventStoreException.class);
        engine = open(folder);
        assertThat(engine.raw().headPosition()).isEqualTo(1);
    }

    @Test
    void kill_9_under_load_loses_no_acknowledged_event() throws Exception {
        var data = Files.createDirectory(folder.resolve("killed"));
        for (var round = 0; round < 2; round++) {
            var acknowledged = KilledWriter.killAfter(data, 400 * (round + 1));
            try (var reopened = open(data)) {
                assertStored(reopened, acknowledged);
            }
        }
    }

    /** The ids of all events, in order. */
    static List<String> ids(SqliteEventStorageEngine engine) {
        var ids = new ArrayList<String>();
        for (var page = engine.raw().read(0, RawEvents.LIMIT_MAX); !page.isEmpty(); ) {
            page.forEach(event -> ids.add(event.eventId()));
            page = engine.raw().read(ids.size(), RawEvents.LIMIT_MAX);
        }
        return ids;
    }

    private static void assertStored(SqliteEventStorageEngine reopened, List<String> acknowledged) {
        var ids = ids(reopened);
        assertThat(acknowledged).isNotEmpty();
        assertThat(ids).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(reopened.raw().headPosition()).isEqualTo(ids.size());
    }

    private static void run(java.sql.Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
