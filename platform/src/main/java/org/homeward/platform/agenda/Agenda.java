package org.homeward.platform.agenda;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.homeward.kernel.message.Event;
import org.homeward.platform.axon.CommandKeys;
import org.homeward.platform.eventstore.StoredEvents;
import org.homeward.platform.policy.Commands;
import org.homeward.platform.policy.Commands.Result;
import org.homeward.platform.policy.Commands.Sending;
import org.homeward.platform.process.AgendaEntries;
import org.homeward.platform.process.AgendaEntries.Change;
import org.homeward.platform.process.AgendaEntries.Entry;
import org.homeward.platform.process.AgendaEntries.Mark;
import org.homeward.platform.process.EventLoop;

/**
 * Keeps what is due and sends it when its time has come by the clock. A refused command is tried again on later days, a
 * failed one after growing pauses; in the end it is parked with its reason until somebody looks at it.
 */
public final class Agenda {
    /** How long {@link #runDue} waits for the entries to be up to date. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int AT_ONCE = 200;
    private static final int LIST_MOST = 1_000;

    /**
     * What the agenda works with.
     *
     * @param loop how events are read
     * @param stored single events, read again when what they ask for is due
     * @param entries where the entries are kept
     * @param commands how commands are sent
     * @param clock the time by which things are due
     */
    public record Surroundings(
            EventLoop.Settings loop, StoredEvents stored, AgendaEntries entries, Commands commands, Clock clock) {}

    private final Map<String, Deadline> deadlines;
    private final Map<Class<?>, Map<String, Deadline>> byEvent = new ConcurrentHashMap<>();
    private final Surroundings around;
    private final EventLoop loop;
    private final ReentrantLock running = new ReentrantLock(true);

    /** The name under which an agenda of these remembers how far it has read, so that another one reads anew. */
    public static String nameOf(List<? extends Timed> timed) {
        var all = timed.stream()
                .map(one -> one.getClass().getSimpleName() + one.deadline().events())
                .sorted();
        return "agenda " + CommandKeys.hash(all.toArray(String[]::new));
    }

    /** An agenda of these; it does nothing until started. */
    public Agenda(List<? extends Timed> timed, Surroundings surroundings) {
        this.deadlines = timed.stream()
                .collect(Collectors.toUnmodifiableMap(one -> one.getClass().getSimpleName(), Timed::deadline));
        this.around = surroundings;
        this.loop = new EventLoop(surroundings.loop(), new Reader());
    }

    /** Starts to follow the events. */
    public void start() {
        loop.start();
    }

    /** Stops to follow the events; nothing is sent any more. */
    public void stop() {
        around.commands().stop();
        loop.stop();
    }

    /** Whether it was started and not stopped. */
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** Whether it is this process that keeps the agenda. */
    public boolean isKept() {
        return loop.isFollowing();
    }

    /** How many events are stored that it has not read. */
    public long lag() {
        return loop.lag();
    }

    /** Why the events could not be followed last; empty when they could. */
    public Optional<Throwable> fault() {
        return loop.fault();
    }

    /**
     * Sends everything that is due by now, in the order of its time, and waits for the answers; how much that was. What
     * was stored before the call is taken into account.
     *
     * @throws IllegalStateException if the events cannot be followed
     */
    public int runDue() throws InterruptedException {
        running.lockInterruptibly();
        try {
            if (!loop.awaitHead(PATIENCE)) {
                throw new IllegalStateException("the agenda is not up to date");
            }
            var sent = 0;
            var now = around.clock().instant();
            var due = around.entries().due(now, AT_ONCE);
            while (!due.isEmpty() && !around.commands().isStopped()) {
                send(due);
                sent += due.size();
                due = around.entries().due(now, AT_ONCE);
            }
            return sent;
        } finally {
            running.unlock();
        }
    }

    /** The first of those that are tried no more. */
    public List<Entry> parked(int limit) {
        return around.entries().parked(Math.min(limit, LIST_MOST));
    }

    /** Lets a parked one be tried again with the next that are due; whether there was one. */
    public boolean retry(String name) {
        var entry = around.entries().find(name);
        entry.ifPresent(found -> around.entries()
                .mark(List.of(new Mark.Again(found, around.clock().instant()))));
        return entry.isPresent();
    }

    /** How many entries there are. */
    public int size() {
        return around.entries().size();
    }

    /** Throws the entries away and makes them anew from the first event on; returns when they are up to date. */
    public void rebuild() throws InterruptedException {
        running.lockInterruptibly();
        try {
            loop.stop();
            around.entries().clear();
            loop.forget();
            loop.start();
            if (!loop.awaitHead(PATIENCE)) {
                throw new IllegalStateException("the agenda is not up to date");
            }
        } finally {
            running.unlock();
        }
    }

    private void send(List<Entry> due) throws InterruptedException {
        var sendings = new LinkedHashMap<Entry, Sending>();
        var marks = new ArrayList<Mark>();
        for (var entry : due) {
            var event = around.stored().at(entry.position());
            try {
                event.flatMap(found -> sending(entry, found))
                        .ifPresentOrElse(
                                sending -> sendings.put(entry, sending),
                                () -> marks.add(
                                        new Mark.Parked(entry.tried(false, "nothing says any more what to do"))));
            } catch (RuntimeException notUnderstood) { // the others do not wait for it
                marks.add(mark(entry, new Result.Failed(notUnderstood)));
            }
        }
        var results = around.commands().send(List.copyOf(sendings.values()));
        if (!around.commands().isStopped()) {
            var index = 0;
            for (var entry : sendings.keySet()) {
                marks.add(mark(entry, results.get(index)));
                index++;
            }
            around.entries().mark(marks);
        }
    }

    private Mark mark(Entry entry, Result result) {
        return Patience.mark(entry, result, around.clock().instant());
    }

    /** The event that put the entry on the agenda says again what to do, so that nothing of it is stored twice. */
    private Optional<Sending> sending(Entry entry, TrackedEventMessage<?> found) {
        var name = EntryName.parse(entry.name());
        var deadline = deadlines.get(name.deadline());
        if (deadline == null) {
            return Optional.empty();
        }
        return deadline.notes((Event) found.getPayload()).stream()
                .filter(Deadline.Note.Set.class::isInstance)
                .map(Deadline.Note.Set.class::cast)
                .filter(note -> note.subject().equals(name.subject()))
                .findFirst()
                .map(note -> new Sending(entry.name(), note.due().command(), EntryName.metadata(entry, found)));
    }

    private final class Reader implements EventLoop.Reader {
        @Override
        public boolean wants(Class<?> payloadType) {
            return !thatRead(payloadType).isEmpty();
        }

        @Override
        public void read(List<TrackedEventMessage<?>> round) {
            around.entries()
                    .apply(round.stream()
                            .flatMap(event -> changes(event).stream())
                            .toList());
        }
    }

    /** The deadlines to which events of this type do anything, by their names. */
    private Map<String, Deadline> thatRead(Class<?> payloadType) {
        return byEvent.computeIfAbsent(
                payloadType,
                type -> deadlines.entrySet().stream()
                        .filter(deadline -> deadline.getValue().reads(type))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private List<Change> changes(TrackedEventMessage<?> event) {
        var position = event.trackingToken().position().orElseThrow();
        var changes = new ArrayList<Change>();
        thatRead(event.getPayloadType())
                .forEach((name, deadline) -> deadline.notes((Event) event.getPayload())
                        .forEach(note -> changes.add(
                                switch (note) {
                                    case Deadline.Note.Set set ->
                                        new Change.Set(
                                                EntryName.of(name, set.subject()),
                                                set.due().at(),
                                                position);
                                    case Deadline.Note.Clear clear ->
                                        new Change.Clear(EntryName.of(name, clear.subject()), position);
                                })));
        return changes;
    }
}
