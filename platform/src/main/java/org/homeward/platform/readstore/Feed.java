package org.homeward.platform.readstore;

import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.homeward.platform.mongo.MongoTokens;
import org.jspecify.annotations.Nullable;

/**
 * Axon's processor as all want it who follow the events for the read store. How far it has come is kept there; one that
 * was shut down is replaced by another.
 */
final class Feed {
    /** Into how many parts several processes divide the work. */
    static final int SHARED_SEGMENTS = 4;

    private static final int BATCH = 1_000;

    /** How long the position of a part may stand still while the events are those of others. */
    private static final long SHARED_CLAIM_MILLIS = 100;

    private static final Duration UNSHARED_TOKEN_WRITES = Duration.ofMillis(100);

    /**
     * In which way it follows.
     *
     * @param name the name under which it is kept how far it has come
     * @param isShared whether several processes do parts of the work; otherwise one does all
     * @param begins where it begins when nothing is kept; null for the first event
     */
    record Manner(
            String name,
            boolean isShared,
            Function<StreamableMessageSource<TrackedEventMessage<?>>, @Nullable TrackingToken> begins) {
        /** How many parts the work has. */
        int segments() {
            return isShared ? SHARED_SEGMENTS : 1;
        }
    }

    /** What it runs on; those that replace it run on the same. */
    record Threads(ScheduledExecutorService coordinator, ScheduledExecutorService worker) {
        static Threads named(String name) {
            return new Threads(one(name + "-coordinator"), one(name + "-worker"));
        }

        private static ScheduledExecutorService one(String name) {
            return Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
        }

        void shutdown() {
            coordinator.shutdown();
            worker.shutdown();
        }
    }

    private final MongoTokens tokens;
    private final PooledStreamingEventProcessor processor;

    /** It does nothing until started. */
    Feed(Manner manner, ProjectionInvoker invoker, ProjectionProcessor.Surroundings around, Threads threads) {
        tokens = new MongoTokens(
                around.store().tokens(),
                around.node(),
                InstantSource.system(),
                manner.isShared() ? Duration.ZERO : UNSHARED_TOKEN_WRITES);
        var builder = PooledStreamingEventProcessor.builder();
        if (manner.isShared()) {
            builder.claimExtensionThreshold(SHARED_CLAIM_MILLIS);
        }
        processor = builder.name(manner.name())
                .eventHandlerInvoker(invoker)
                .messageSource(around.events())
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .errorHandler(PropagatingErrorHandler.instance())
                .coordinatorExecutor(threads.coordinator())
                .workerExecutor(threads.worker())
                .initialSegmentCount(manner.segments())
                .initialToken(manner.begins())
                .batchSize(BATCH)
                .build();
    }

    void start() {
        processor.start();
    }

    void shutDown() {
        processor.shutDown();
    }

    boolean isRunning() {
        return processor.isRunning();
    }

    /** Whether the last attempt of any part failed and is being repeated. */
    boolean isFailing() {
        return processor.isError()
                || processor.processingStatus().values().stream().anyMatch(status -> status.isErrorState());
    }

    /** The position of the last event applied here; empty before the first, and while other processes follow. */
    OptionalLong position() {
        return processor.processingStatus().values().stream()
                .map(status -> status.getCurrentPosition())
                .flatMapToLong(OptionalLong::stream)
                .min();
    }

    /** The parts of the work that are done here. */
    Parts parts() {
        return new Parts(processor, tokens);
    }
}
