package org.homeward.platform.readstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import org.homeward.kernel.upkeep.Likeness;
import org.homeward.kernel.upkeep.ReadModels;
import org.homeward.kernel.upkeep.RebuildId;
import org.homeward.platform.eventstore.StreamedEvents;
import tools.jackson.databind.json.JsonMapper;

/** A read store and the notebook kept in it. */
final class Readers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

    final ReadStore store;
    final LiveUpdates updates = new LiveUpdates();
    final ProjectionProcessor processor;
    final ReadProgress progress;
    final BlueGreen rebuilds;
    final FailedProjections failed;

    Readers(Path folder, CountedEvents events) {
        this(ReadStore.embedded(folder), events, new Notebook());
    }

    Readers(ReadStore store, StreamableMessageSource<TrackedEventMessage<?>> events, Projector<?>... projectors) {
        this.store = store;
        var around = new ProjectionProcessor.Surroundings(
                events,
                CountedEvents::contextOf,
                store,
                new DocumentFormat(JsonMapper.builder().build()),
                updates,
                "embedded");
        processor = new ProjectionProcessor(List.of(projectors), around);
        progress = new ReadProgress(processor);
        rebuilds = new BlueGreen(List.of(projectors), processor, around, Clock.systemUTC());
        failed = new FailedProjections(processor, store, new StreamedEvents(events));
        processor.start();
        rebuilds.start();
    }

    /** Makes everything again and lets readers see it, if it is the same. */
    void rebuildAndSwitch() {
        var rebuild = RebuildId.of(UUID.randomUUID());
        rebuilds.begin(rebuild, Set.of());
        awaitCompared();
        rebuilds.switchTo(rebuild, false);
        rebuilds.end(rebuild);
    }

    /** Waits until the rebuild that is under way has followed all events once and was compared. */
    Likeness awaitCompared() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var likeness = rebuild().flatMap(ReadModels.Rebuild::likeness);
        while (likeness.isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(PAUSE_NANOS);
            likeness = rebuild().flatMap(ReadModels.Rebuild::likeness);
        }
        return likeness.get();
    }

    Optional<ReadModels.Rebuild> rebuild() {
        return rebuilds.standing().rebuild();
    }

    /** The database that readers see. */
    String place() {
        return Objects.requireNonNull(store.place(Notebook.ROWS));
    }

    String content() {
        return content(store);
    }

    static String content(ReadStore store) {
        var lines = new TreeSet<String>();
        for (var name : new Notebook().collections()) {
            for (Document document : store.collection(name).find()) {
                lines.add(name + " " + new TreeMap<>(document));
            }
        }
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        rebuilds.stop();
        processor.stop();
        store.close();
    }
}
