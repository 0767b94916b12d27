package org.homeward.platform.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.homeward.platform.agenda.AgendaPlatform.START;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.CommandRefused;
import org.homeward.kernel.security.Purpose;
import org.homeward.platform.axon.CounterMessages.Count;
import org.homeward.platform.axon.CounterMessages.Counted;
import org.homeward.platform.axon.CounterMessages.CounterOpened;
import org.homeward.platform.axon.CounterMessages.OpenCounter;
import org.homeward.platform.axon.CounterPlatform;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.policy.SystemActor;
import org.homeward.platform.process.AgendaEntries.Entry;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgendaTest {
    private static final int TEN_DAYS = 10;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final Disk disk = new Disk();
    private final AgendaPlatform.MovedClock clock = new AgendaPlatform.MovedClock();

    /** A counter that nobody has used for ten days is counted once. */
    @OnAgenda
    static final class WhenCounterOpenedThenCount implements Timed {
        @Override
        public Deadline deadline() {
            return Deadline.when(CounterOpened.class, opened -> count(opened.counter(), TEN_DAYS))
                    .until(Counted.class);
        }
    }

    /** A counter that was counted by two is counted again on day 20, by three on day 30. */
    @OnAgenda
    static final class WhenCountedThenCountAgain implements Timed {
        @Override
        public Deadline deadline() {
            return Deadline.when(CounterOpened.class, opened -> count(opened.counter(), TEN_DAYS))
                    .orWhen(
                            Counted.class,
                            Counted::counter,
                            counted -> Optional.of(counted)
                                    .filter(one -> one.by() > 1)
                                    .map(one -> count(one.counter(), one.by() * TEN_DAYS)));
        }
    }

    /** Asks for something that nobody can do. */
    @OnAgenda
    static final class WhenCounterOpenedThenBreak implements Timed {
        record Break(String counter) implements Command {
            @Override
            public String streamId() {
                return counter;
            }
        }

        @Override
        public Deadline deadline() {
            return Deadline.when(CounterOpened.class, opened -> new Due(START, new Break(opened.counter())));
        }
    }

    /** Understands an event the first time only. */
    @OnAgenda
    static final class WhenCounterOpenedThenForget implements Timed {
        private final AtomicBoolean understood = new AtomicBoolean();

        @Override
        public Deadline deadline() {
            return Deadline.when(CounterOpened.class, opened -> {
                if (understood.getAndSet(true)) {
                    throw new IllegalStateException("not understood");
                }
                return new Due(START, new Count(opened.counter(), 1));
            });
        }
    }

    /** A disk that may be full, and tells of everything that was stored; in memory that is when its unit of work ends. */
    static final class Disk extends InMemoryEventStorageEngine {
        private volatile boolean full;
        private volatile CountDownLatch expected = new CountDownLatch(0);

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            if (full) {
                throw new EventStoreException("the disk is full");
            }
            super.appendEvents(events);
            if (CurrentUnitOfWork.isStarted()) {
                CurrentUnitOfWork.get().afterCommit(stored -> expected.countDown());
            } else {
                expected.countDown();
            }
        }
    }

    private static Due count(String counter, int day) {
        return new Due(START.plus(Duration.ofDays(day)), new Count(counter, 1));
    }

    @Test
    void what_is_due_is_sent_on_its_day_and_not_before() throws InterruptedException {
        try (var platform = platform(new WhenCounterOpenedThenCount())) {
            platform.send(new OpenCounter("c-1", 3));
            assertThat(platform.runDue(Duration.ofDays(TEN_DAYS).minusMillis(1)))
                    .isZero();
            assertThat(platform.runDueOnDay(TEN_DAYS)).isEqualTo(1);
            assertThat(platform.stream("c-1")).containsExactly("CounterOpened", "Counted");
        }
    }

    @Test
    void the_system_sends_it_in_the_name_of_what_put_it_on_the_agenda() throws InterruptedException {
        try (var platform = platform(new WhenCounterOpenedThenCount())) {
            platform.send(new OpenCounter("c-1", 3));
            platform.runDueOnDay(TEN_DAYS);
            var opened = platform.counters().stream("c-1").get(0);
            var counted = platform.counters().stream("c-1").get(1).getMetaData();
            assertThat(MessageMetadata.actorOf(counted)).isEqualTo(SystemActor.in(CounterPlatform.MANAGER.office()));
            assertThat(MessageMetadata.purposeOf(counted)).isEqualTo(Purpose.AUTOMATION);
            assertThat(MessageMetadata.text(counted, MessageMetadata.CAUSATION_ID))
                    .contains(opened.getIdentifier());
            assertThat(counted.get(MessageMetadata.CORRELATION_ID))
                    .isEqualTo(opened.getMetaData().get(MessageMetadata.COMMAND_ID));
        }
    }

    @Test
    void what_is_settled_before_its_day_is_not_sent() throws InterruptedException {
        try (var platform = platform(new WhenCounterOpenedThenCount())) {
            platform.send(new OpenCounter("c-1", 3));
            platform.send(new Count("c-1", 2));
            assertThat(platform.runDueOnDay(TEN_DAYS)).isZero();
            assertThat(platform.agenda().size()).isZero();
        }
    }

    @Test
    void what_was_sent_is_not_sent_again() throws InterruptedException {
        try (var platform = platform(new WhenCountedThenCountAgain())) {
            platform.send(new OpenCounter("c-1", 3));
            assertThat(platform.runDueOnDay(TEN_DAYS)).isEqualTo(1);
            assertThat(platform.runDueOnDay(100)).isZero();
        }
    }

    @Test
    void a_later_event_moves_the_day() throws InterruptedException {
        try (var platform = platform(new WhenCountedThenCountAgain())) {
            platform.send(new OpenCounter("c-1", 10));
            platform.send(new Count("c-1", 2));
            assertThat(platform.runDueOnDay(TEN_DAYS)).isZero();
            platform.send(new Count("c-1", 3));
            assertThat(platform.runDueOnDay(20)).isZero();
            assertThat(platform.runDueOnDay(30)).isEqualTo(1);
        }
    }

    @Test
    void more_than_is_sent_at_once_is_sent_all_the_same() throws InterruptedException {
        try (var platform = platform(new WhenCounterOpenedThenCount())) {
            for (var counter = 0; counter < 450; counter++) {
                platform.send(new OpenCounter("c-" + counter, 3));
            }
            assertThat(platform.runDueOnDay(TEN_DAYS)).isEqualTo(450);
            assertThat(platform.stream("c-449")).containsExactly("CounterOpened", "Counted");
        }
    }

    @Test
    void what_is_refused_is_sent_on_later_days_and_in_the_end_parked_with_its_reason() throws InterruptedException {
        try (var platform = platform(new WhenCounterOpenedThenCount())) {
            platform.send(new OpenCounter("c-1", 0));
            var days = sendingDays(platform, 100);
            assertThat(days).containsExactly(10, 11, 13, 17, 25, 41);
            assertThat(refusals()).isEqualTo(6);
            assertThat(platform.agenda().parked(10))
                    .extracting(Entry::name, Entry::attempts, Entry::reason)
                    .containsExactly(tuple("WhenCounterOpenedThenCount/c-1", 6, "axon.limit-reached"));
        }
    }

    @Test
    void what_is_parked_is_sent_again_when_somebody_says_so() throws InterruptedException {
        try (var platform = platform(new WhenCounterOpenedThenCount())) {
            platform.send(new OpenCounter("c-1", 0));
            sendingDays(platform, 100);
            assertThat(platform.agenda().retry("WhenCounterOpenedThenCount/c-2"))
                    .isFalse();
            assertThat(platform.agenda().retry("WhenCounterOpenedThenCount/c-1"))
                    .isTrue();
            assertThat(platform.agenda().parked(10)).isEmpty();
            assertThat(platform.runDueOnDay(100)).isEqualTo(1);
            assertThat(platform.agenda().parked(10)).hasSize(1);
        }
    }

    @Test
    void what_fails_is_sent_again_after_growing_pauses() throws InterruptedException {
        try (var platform = platform(new WhenCounterOpenedThenCount())) {
            platform.send(new OpenCounter("c-1", 3));
            var due = Duration.ofDays(TEN_DAYS);
            disk.full = true;
            assertThat(platform.runDue(due)).isEqualTo(1);
            assertThat(platform.runDue(due.plusSeconds(59))).isZero();
            assertThat(platform.runDue(due.plusMinutes(1))).isEqualTo(1);
            assertThat(platform.runDue(due.plusMinutes(2))).isZero();
            disk.full = false;
            assertThat(platform.runDue(due.plusMinutes(3))).isEqualTo(1);
            assertThat(platform.stream("c-1")).containsExactly("CounterOpened", "Counted");
            assertThat(platform.agenda().size()).isZero();
        }
    }

    @Test
    void what_fails_for_ever_is_parked_with_its_reason_and_nothing_waits_behind_it() throws InterruptedException {
        try (var platform = platform(new WhenCounterOpenedThenBreak(), new WhenCounterOpenedThenCount())) {
            platform.send(new OpenCounter("c-1", 3));
            assertThat(sendingDays(platform, TEN_DAYS)).contains(0, TEN_DAYS);
            assertThat(platform.agenda().parked(10)).singleElement().satisfies(parked -> {
                assertThat(parked.name()).isEqualTo("WhenCounterOpenedThenBreak/c-1");
                assertThat(parked.attempts()).isEqualTo(12);
                assertThat(parked.reason()).isNotEmpty();
            });
            assertThat(platform.stream("c-1")).containsExactly("CounterOpened", "Counted");
        }
    }

    @Test
    void an_event_that_cannot_be_understood_again_holds_up_nothing_and_is_parked_in_the_end()
            throws InterruptedException {
        try (var platform = platform(new WhenCounterOpenedThenForget(), new WhenCounterOpenedThenCount())) {
            platform.send(new OpenCounter("c-1", 3));
            sendingDays(platform, TEN_DAYS);
            assertThat(platform.agenda().parked(10)).singleElement().satisfies(parked -> {
                assertThat(parked.name()).isEqualTo("WhenCounterOpenedThenForget/c-1");
                assertThat(parked.attempts()).isEqualTo(12);
                assertThat(parked.reason()).contains("IllegalStateException");
            });
            assertThat(platform.stream("c-1")).containsExactly("CounterOpened", "Counted");
        }
    }

    @Test
    void entries_and_what_was_tried_are_there_after_a_restart() throws InterruptedException {
        try (var platform = platform(new WhenCounterOpenedThenCount())) {
            platform.send(new OpenCounter("c-1", 0));
            platform.send(new OpenCounter("c-2", 3));
            assertThat(platform.runDueOnDay(TEN_DAYS)).isEqualTo(2);
            platform.send(new OpenCounter("c-3", 3));
        }
        try (var platform = platform(new WhenCounterOpenedThenCount())) {
            assertThat(platform.runDueOnDay(TEN_DAYS)).isEqualTo(1);
            assertThat(platform.stream("c-3")).containsExactly("CounterOpened", "Counted");
            assertThat(platform.runDueOnDay(11)).isEqualTo(1);
            assertThat(refusals()).isEqualTo(2);
        }
    }

    @Test
    void rebuilt_from_all_events_it_is_what_it_was_and_sends_nothing_again() throws InterruptedException {
        try (var platform = platform(new WhenCounterOpenedThenCount(), new WhenCountedThenCountAgain())) {
            platform.send(new OpenCounter("c-done", 20));
            platform.send(new Count("c-done", 2));
            platform.send(new OpenCounter("c-refused", 2));
            platform.send(new Count("c-refused", 2));
            platform.runDueOnDay(20);
            platform.send(new OpenCounter("c-open", 20));
            platform.send(new Count("c-open", 3));
            platform.runDueOnDay(20);
            var before = all(platform);
            var stored = disk.readEvents(null, false).count();
            platform.agenda().rebuild();
            assertThat(all(platform)).isEqualTo(before).hasSize(2);
            assertThat(platform.runDueOnDay(20)).isZero();
            assertThat(disk.readEvents(null, false).count()).isEqualTo(stored);
        }
    }

    @Test
    void if_all_process_state_is_lost_what_was_carried_out_is_sent_again_and_nothing_happens_twice()
            throws InterruptedException {
        try (var platform = platform(new WhenCountedThenCountAgain())) {
            platform.send(new OpenCounter("c-1", 3));
            platform.send(new OpenCounter("c-2", 0));
            platform.runDueOnDay(TEN_DAYS);
        }
        var stored = disk.readEvents(null, false).count();
        try (var platform =
                new AgendaPlatform(disk, folder.resolve("new.db"), clock, new WhenCountedThenCountAgain())) {
            assertThat(platform.runDueOnDay(TEN_DAYS)).isEqualTo(2);
            assertThat(disk.readEvents(null, false).count()).isEqualTo(stored);
        }
    }

    @Test
    void a_deadline_that_is_added_holds_for_what_happened_before() throws InterruptedException {
        try (var platform = platform(new WhenCounterOpenedThenCount())) {
            platform.send(new OpenCounter("c-1", 9));
            platform.send(new Count("c-1", 2));
            platform.runDueOnDay(0);
        }
        try (var platform = platform(new WhenCounterOpenedThenCount(), new WhenCountedThenCountAgain())) {
            assertThat(platform.runDueOnDay(20)).isEqualTo(1);
        }
    }

    @Test
    void what_no_deadline_speaks_of_any_more_is_parked() throws InterruptedException {
        try (var platform = platform(new WhenCounterOpenedThenCount())) {
            platform.send(new OpenCounter("c-1", 3));
            platform.runDueOnDay(0);
        }
        try (var platform = platform()) {
            platform.runDueOnDay(TEN_DAYS);
            assertThat(platform.agenda().parked(10))
                    .extracting(Entry::reason)
                    .containsExactly("nothing says any more what to do");
        }
    }

    @Test
    void the_ticker_sends_what_is_due_by_itself_once_it_is_told_to() throws InterruptedException {
        try (var platform = platform(new WhenCounterOpenedThenCount())) {
            platform.send(new OpenCounter("c-1", 3));
            platform.runDueOnDay(9);
            disk.expected = new CountDownLatch(1);
            clock.moveTo(START.plus(Duration.ofDays(TEN_DAYS)));
            var ticker = new AgendaTicker(platform.agenda(), false);
            ticker.start();
            ticker.tickFromNowOn();
            assertThat(disk.expected.await(30, TimeUnit.SECONDS)).isTrue();
            ticker.stop();
            assertThat(ticker.isRunning()).isFalse();
            assertThat(platform.stream("c-1")).containsExactly("CounterOpened", "Counted");
        }
    }

    private static List<Integer> sendingDays(AgendaPlatform platform, int until) throws InterruptedException {
        var days = new ArrayList<Integer>();
        for (var hour = 0; hour <= until * 24; hour++) {
            if (platform.runDue(Duration.ofHours(hour)) > 0) {
                days.add(hour / 24);
            }
        }
        return days;
    }

    private long refusals() {
        return disk.readEvents(null, false)
                .filter(event -> event.getPayloadType() == CommandRefused.class)
                .count();
    }

    private static List<Entry> all(AgendaPlatform platform) {
        return platform.entries().list(100);
    }

    private AgendaPlatform platform(Timed... timed) {
        return new AgendaPlatform(disk, folder.resolve("process.db"), clock, timed);
    }
}
