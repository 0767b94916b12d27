package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Shares out the work of the projections among the processes that follow the same events: each says that it is there,
 * and whoever has more than its part leaves some to the others. What nobody works on, anybody takes.
 */
final class SharedSegments implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SharedSegments.class);
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration GONE_AFTER = Duration.ofSeconds(12);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final String SEEN_AT = "seenAt";

    private final ProjectionProcessor processor;
    private final MongoCollection<Document> nodes;
    private final String node;
    private final InstantSource clock;
    private @Nullable Ticking thread;

    private record Ticking(ScheduledExecutorService thread, ScheduledFuture<?> task) {}

    SharedSegments(ProjectionProcessor processor, ReadStore store, String node, InstantSource clock) {
        this.processor = processor;
        this.nodes = store.collection("_nodes");
        this.node = node;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        var ticking = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().daemon().name("projections-sharing").unstarted(work));
        thread = new Ticking(
                ticking, ticking.scheduleWithFixedDelay(this::share, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public synchronized void stop() {
        var ticking = thread;
        if (ticking != null) {
            ticking.task().cancel(true);
            ticking.thread().shutdown();
            thread = null;
        }
        nodes.deleteOne(eq("_id", node));
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void share() {
        try {
            var now = clock.millis();
            nodes.replaceOne(
                    eq("_id", node), new Document("_id", node).append(SEEN_AT, now), new ReplaceOptions().upsert(true));
            nodes.deleteMany(lt(SEEN_AT, now - FORGOTTEN_AFTER.toMillis()));
            var there = nodes.countDocuments(gte(SEEN_AT, now - GONE_AFTER.toMillis()));
            processor.share(Math.ceilDiv(Feed.SHARED_SEGMENTS, (int) Math.max(1, there)));
        } catch (RuntimeException failed) { // the next time tries again
            LOG.warn("the work of the projections could not be shared out now", failed);
        }
    }
}
