package org.homeward.platform.readstore;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.homeward.platform.mongo.MongoTokens;
import org.jspecify.annotations.Nullable;

/**
 * Follows the events for what is not live: a rebuild before it is switched to, and what was live before, after it. Of
 * several processes one does.
 */
final class BesideProcessor implements AutoCloseable {
    private static final int BATCH = 1_000;
    private static final Duration TOKEN_WRITES = Duration.ofMillis(100);

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, work -> Thread.ofPlatform().daemon().name("projections-beside").unstarted(work));
    private final MongoTokens tokens;
    private final PooledStreamingEventProcessor processor;

    BesideProcessor(
            List<? extends Projector<?>> projectors, ProjectionProcessor.Surroundings around, RebuildState state) {
        var chosen = projectors.stream()
                .filter(projector -> state.projections().contains(Projector.nameOf(projector)))
                .toList();
        var work = new ProjectedBatch.Work(
                chosen, around.contexts(), around.format(), Destination.beside(around.store(), state.places()));
        tokens = new MongoTokens(around.store().tokens(), around.node(), InstantSource.system(), TOKEN_WRITES);
        processor = PooledStreamingEventProcessor.builder()
                .name(state.follower())
                .eventHandlerInvoker(new ProjectionInvoker(work, new LiveUpdates()))
                .messageSource(around.events())
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .errorHandler(PropagatingErrorHandler.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(events -> begin(events, state.from()))
                .batchSize(BATCH)
                .build();
        processor.start();
    }

    private static @Nullable TrackingToken begin(StreamableMessageSource<TrackedEventMessage<?>> events, long from) {
        return from < 0 ? events.createTailToken() : new GlobalSequenceTrackingToken(from);
    }

    /** The position of the last event applied; empty before the first, and while another process follows. */
    Optional<Long> position() {
        return processor.processingStatus().values().stream()
                .map(status -> status.getCurrentPosition())
                .flatMapToLong(OptionalLong::stream)
                .boxed()
                .min(Comparator.naturalOrder());
    }

    /** Takes its work again if a fault made it give that up, unless another process has it. */
    void goOn() {
        new Parts(processor, tokens).takeUpTo(1);
    }

    @Override
    public void close() {
        processor.shutDown();
        threads.shutdown();
    }
}
