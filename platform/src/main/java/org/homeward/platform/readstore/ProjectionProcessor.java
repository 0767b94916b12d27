package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.homeward.platform.mongo.MongoTokens;
import org.homeward.platform.readstore.embedded.EmbeddedMongo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs all projections over one stream of events, from the first event on. */
public final class ProjectionProcessor implements SmartLifecycle, EmbeddedMongo.Writer {
    private static final String NAME = "projections";

    private static final int BATCH = 1_000;

    /** Into how many parts several processes divide the work. */
    static final int SHARED_SEGMENTS = 4;

    /** How long the position of a part may stand still while the events are those of others. */
    private static final long SHARED_CLAIM_MILLIS = 100;

    private static final Duration EMBEDDED_TOKEN_WRITES = Duration.ofMillis(100);

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
    private volatile ProjectionInvoker invoker;
    private volatile PooledStreamingEventProcessor processor;
    private volatile OptionalLong lastKnown = OptionalLong.empty();
    private volatile Runnable whenLost = () -> {};
    private volatile boolean isWanted;
    private int share;

    /** A processor of these projections; it does nothing until started. */
    public ProjectionProcessor(List<? extends Projector<?>> projectors, Surroundings surroundings) {
        this.projectors = List.copyOf(projectors);
        this.surroundings = surroundings;
        share = allSegments();
        invoker = invoker();
        processor = build();
    }

    @Override
    public synchronized void start() {
        surroundings.store().tell(this);
        isWanted = true;
        processor.start();
    }

    /** Ends, because what was written last is lost. */
    @Override
    public synchronized void pause() {
        isWanted = false;
        processor.shutDown();
        whenLost.run();
    }

    /** Goes on from the position that the store holds, and with nothing that was kept in memory beside it. */
    @Override
    public synchronized void resume() {
        lastKnown = OptionalLong.empty();
        invoker = invoker();
        processor = build();
        isWanted = true;
        processor.start();
    }

    @Override
    public synchronized void stop() {
        isWanted = false;
        processor.shutDown();
        coordinator.shutdown();
        worker.shutdown();
    }

    @Override
    public synchronized boolean isRunning() {
        return processor.isRunning();
    }

    /**
     * The position up to which all events are applied, by whichever process; empty before the first, and while nothing
     * is claimed.
     */
    public OptionalLong position() {
        return surroundings.store().isEmbedded() ? ownPosition() : storedPosition(surroundings.store());
    }

    /** The position up to which all processes that share a store have written. */
    static OptionalLong storedPosition(ReadStore store) {
        return store.tokens().find(eq(MongoTokens.PROCESSOR, NAME)).into(new ArrayList<>()).stream()
                .mapToLong(
                        token -> token.get(MongoTokens.POSITION, Number.class).longValue())
                .min()
                .stream()
                .filter(position -> position > MongoTokens.START)
                .findFirst();
    }

    private OptionalLong ownPosition() {
        var position = processor.processingStatus().values().stream()
                .map(status -> status.getCurrentPosition())
                .flatMapToLong(OptionalLong::stream)
                .min();
        return position.isPresent() ? position : lastKnown;
    }

    /** Whether the last attempt failed and is being repeated. */
    public boolean failing() {
        return surroundings.store().fault().isPresent()
                || (isWanted && !processor.isRunning())
                || processor.isError()
                || processor.processingStatus().values().stream().anyMatch(status -> status.isErrorState());
    }

    /** Whether the read store answers. */
    public boolean isReachable() {
        try {
            surroundings.store().tokens().find(eq("_id", "")).first();
            return true;
        } catch (MongoException unreachable) {
            return false;
        }
    }

    /** The position of the newest event of the store; empty when there is none. */
    public OptionalLong head() {
        var head = positionOf(surroundings.events().createHeadToken());
        var tail = positionOf(surroundings.events().createTailToken());
        return head.equals(tail) ? OptionalLong.empty() : head;
    }

    private static OptionalLong positionOf(@Nullable TrackingToken token) {
        return token == null ? OptionalLong.empty() : token.position();
    }

    /** What else is to end when what was written last is lost. */
    void whenLost(Runnable ends) {
        whenLost = ends;
    }

    /** Does something while nothing is written in this process, and goes on from what it left. */
    synchronized void pausedWhile(Runnable change) {
        if (!processor.isRunning()) {
            change.run();
            return;
        }
        lastKnown = position();
        processor.shutDown();
        try {
            change.run();
        } finally {
            invoker = invoker();
            processor = build();
            processor.start();
        }
    }

    /** Goes on, if a store that did not answer has kept it from that: as a whole, or with parts of the work. */
    synchronized void goOn() {
        if (isWanted && !processor.isRunning()) {
            processor = build();
            processor.start();
        } else if (isWanted) {
            parts().takeUpTo(share);
        }
    }

    /** Does so many parts of the work at most; what is more it leaves to others. */
    synchronized void share(int most) {
        share = most;
        parts().keepUpTo(most);
    }

    /** What was written after a position is written once more, because it may be missing. */
    void rewind(long position) {
        surroundings
                .store()
                .tokens()
                .updateMany(
                        and(eq(MongoTokens.PROCESSOR, NAME), gt(MongoTokens.POSITION, position)),
                        set(MongoTokens.POSITION, position));
    }

    /** Applies an event that is a letter of a projection; why it could not, if it could not. */
    Optional<String> apply(String projection, TrackedEventMessage<?> message) {
        return invoker.apply(projection, message);
    }

    /** Whether what is held up is what readers see. */
    boolean isLive(Letter.Sequence sequence) {
        var live = Destination.live(surroundings.store());
        return projectors.stream()
                .anyMatch(projector -> Projector.nameOf(projector).equals(sequence.projection())
                        && live.of(projector).equals(sequence.place()));
    }

    private ProjectionInvoker invoker() {
        var around = surroundings;
        return new ProjectionInvoker(
                new ProjectedBatch.Work(
                        projectors, around.contexts(), around.format(), Destination.live(around.store())),
                around.updates());
    }

    private Parts parts() {
        return new Parts(processor, tokens());
    }

    private MongoTokens tokens() {
        var store = surroundings.store();
        return new MongoTokens(
                store.tokens(),
                surroundings.node(),
                InstantSource.system(),
                store.isEmbedded() ? EMBEDDED_TOKEN_WRITES : Duration.ZERO);
    }

    private int allSegments() {
        return surroundings.store().isEmbedded() ? 1 : SHARED_SEGMENTS;
    }

    private PooledStreamingEventProcessor build() {
        var around = surroundings;
        var builder = PooledStreamingEventProcessor.builder();
        if (!around.store().isEmbedded()) {
            builder.claimExtensionThreshold(SHARED_CLAIM_MILLIS);
        }
        return builder.name(NAME)
                .eventHandlerInvoker(invoker)
                .messageSource(around.events())
                .tokenStore(tokens())
                .transactionManager(NoTransactionManager.instance())
                .errorHandler(PropagatingErrorHandler.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(allSegments())
                .initialToken(events -> null)
                .batchSize(BATCH)
                .build();
    }

    private static ScheduledExecutorService executor(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
    }
}
