package org.homeward.platform.agenda;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.homeward.kernel.message.Command;
import org.homeward.platform.axon.CounterPlatform;
import org.homeward.platform.eventstore.StreamedEvents;
import org.homeward.platform.policy.Commands;
import org.homeward.platform.process.AgendaEntries;
import org.homeward.platform.process.AgendaEntriesInFile;
import org.homeward.platform.process.EventLoop;
import org.homeward.platform.process.ProcessDatabase;
import org.homeward.platform.process.TokensInFile;

/** Counters with an agenda, on a real file of process state and with a clock that is moved by hand. */
final class AgendaPlatform implements AutoCloseable {
    /** The first day. */
    static final Instant START = Instant.parse("2009-06-01T00:00:00Z");

    private final ProcessDatabase process;
    private final CounterPlatform counters;
    private final AgendaEntries entries;
    private final Agenda agenda;
    private final MovedClock clock;

    AgendaPlatform(EventStorageEngine engine, Path processFile, MovedClock clock, Timed... timed) {
        this.clock = clock;
        process = ProcessDatabase.open(processFile);
        entries = new AgendaEntriesInFile(process);
        counters = new CounterPlatform(engine, UnaryOperator.identity());
        var tokens = new TokensInFile(process, "test", InstantSource.system());
        agenda = new Agenda(
                List.of(timed),
                new Agenda.Surroundings(
                        new EventLoop.Settings(
                                Agenda.nameOf(List.of(timed)),
                                2_000,
                                counters.axon().eventStore(),
                                tokens),
                        new StreamedEvents(counters.axon().eventStore()),
                        entries,
                        new Commands(counters.sender(), attempt -> Duration.ofNanos(attempt)),
                        clock));
        agenda.start();
    }

    Agenda agenda() {
        return agenda;
    }

    AgendaEntries entries() {
        return entries;
    }

    CounterPlatform counters() {
        return counters;
    }

    void send(Command command) {
        counters.send(command, CounterPlatform.PLAIN);
    }

    /** Sends what is due so long after the first day; how much that was. */
    int runDue(Duration after) throws InterruptedException {
        clock.moveTo(START.plus(after));
        return agenda.runDue();
    }

    int runDueOnDay(int day) throws InterruptedException {
        return runDue(Duration.ofDays(day));
    }

    /** What has happened to a counter. */
    List<String> stream(String counter) {
        return counters.stream(counter).stream()
                .map(event -> event.getPayloadType().getSimpleName())
                .toList();
    }

    @Override
    public void close() {
        agenda.stop();
        counters.close();
        process.close();
    }

    /** A clock that stands still until it is moved. */
    static final class MovedClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(START);

        void moveTo(Instant instant) {
            now.set(instant);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
