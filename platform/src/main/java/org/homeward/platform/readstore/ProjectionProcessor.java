package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.eq;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.SmartLifecycle;

/** Runs all projections over one stream of events, from the first event on. */
public final class ProjectionProcessor implements SmartLifecycle {
    private static final String NAME = "projections";

    /** The document of the position. */
    static final String TOKEN = ReadStoreTokens.id(NAME, 0);

    private static final int BATCH = 1_000;

    /**
     * What the processor works with.
     *
     * @param events the events
     * @param contexts what is known of them besides the payload
     * @param store where the documents go
     * @param format the form of the documents
     * @param updates who is told
     * @param node the name under which this process claims its work
     */
    public record Surroundings(
            StreamableMessageSource<TrackedEventMessage<?>> events,
            EventContexts contexts,
            ReadStore store,
            DocumentFormat format,
            LiveUpdates updates,
            String node) {}

    private final List<? extends Projector<?>> projectors;
    private final Surroundings surroundings;
    private final ScheduledExecutorService coordinator = executor("projections-coordinator");
    private final ScheduledExecutorService worker = executor("projections-worker");
    private PooledStreamingEventProcessor processor;

    /** A processor of these projections; it does nothing until started. */
    public ProjectionProcessor(List<? extends Projector<?>> projectors, Surroundings surroundings) {
        this.projectors = List.copyOf(projectors);
        this.surroundings = surroundings;
        processor = build();
    }

    @Override
    public synchronized void start() {
        processor.start();
    }

    @Override
    public synchronized void stop() {
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
    }

    @Override
    public synchronized boolean isRunning() {
        return processor.isRunning();
    }

    /** The position of the last event applied in this process; empty before the first and while nothing is claimed. */
    public synchronized OptionalLong position() {
        return processor.processingStatus().values().stream()
                .map(status -> status.getCurrentPosition())
                .flatMapToLong(OptionalLong::stream)
                .min();
    }

    /** Whether the last attempt failed and is being repeated. */
    public synchronized boolean failing() {
        return processor.isError()
                || processor.processingStatus().values().stream().anyMatch(status -> status.isErrorState());
    }

    /** The position of the newest event of the store; empty when there is none. */
    public OptionalLong head() {
        var head = surroundings.events().createHeadToken();
        return head == null ? OptionalLong.empty() : head.position();
    }

    /** Throws away what the projections have written and starts again from the first event. */
    public synchronized void startOver() {
        processor.shutDown();
        var store = surroundings.store();
        var existing = store.database().listCollectionNames().into(new HashSet<>());
        projectors.stream()
                .flatMap(projector -> projector.collections().stream())
                .distinct()
                .filter(existing::contains)
                .forEach(name -> {
                    store.collection(name).drop();
                    surroundings.updates().publish(new LiveUpdates.Update(name, LiveUpdates.MANY, -1));
                });
        store.collection(ReadStoreTokens.COLLECTION).deleteMany(eq("processor", NAME));
        processor = build();
        processor.start();
    }

    private PooledStreamingEventProcessor build() {
        var around = surroundings;
        return PooledStreamingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(new ProjectionInvoker(
                        projectors, around.contexts(), around.store(), around.format(), around.updates()))
                .messageSource(around.events())
                .tokenStore(new ReadStoreTokens(around.store(), around.node(), InstantSource.system()))
                .transactionManager(NoTransactionManager.instance())
                .errorHandler(PropagatingErrorHandler.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .build();
    }

    private static ScheduledExecutorService executor(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
    }
}
