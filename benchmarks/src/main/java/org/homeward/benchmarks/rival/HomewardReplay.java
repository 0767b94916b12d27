package org.homeward.benchmarks.rival;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.homeward.kernel.upkeep.RebuildId;
import org.homeward.platform.eventstore.RawEvents;
import org.homeward.platform.readstore.BlueGreen;
import org.homeward.platform.readstore.ReadProgress;
import org.homeward.query.QuerySide;
import org.springframework.context.ConfigurableApplicationContext;

/** Homeward's query side alone, on embedded stores that hold events already. */
public final class HomewardReplay implements Replaying {
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final ConfigurableApplicationContext context;

    private HomewardReplay(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** On this folder; returns when its read models have followed all events. */
    public static Replaying on(Path folder) {
        var replay = new HomewardReplay(HomewardRival.start(folder, QuerySide.class));
        if (!replay.context.getBean(ReadProgress.class).awaitCaughtUp(PATIENCE)) {
            throw new IllegalStateException("the read models have not followed after " + PATIENCE);
        }
        return replay;
    }

    @Override
    public long stored() {
        return context.getBean(RawEvents.class).headPosition();
    }

    @Override
    public long readAll() {
        return context.getBean(EventStorageEngine.class)
                .readEvents(null, false)
                .map(event -> event.getPayload())
                .count();
    }

    @Override
    public void rebuild(String what) throws InterruptedException {
        var rebuilds = context.getBean(BlueGreen.class);
        var rebuild = RebuildId.of(Ids.next());
        rebuilds.begin(rebuild, what.equals(ALL) ? Set.of() : Set.of(what));
        while (rebuilds.standing().rebuild().orElseThrow().percent() < 100) {
            Thread.sleep(PAUSE);
        }
        rebuilds.end(rebuild);
    }

    @Override
    public void close() {
        context.close();
    }
}
