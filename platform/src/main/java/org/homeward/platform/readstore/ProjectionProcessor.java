package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.homeward.platform.readstore.embedded.EmbeddedMongo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs all projections over one stream of events, from the first event on. */
public final class ProjectionProcessor implements SmartLifecycle, EmbeddedMongo.Writer {
    private static final String NAME = "projections";

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
            String node) {
        /** What these projections do, and where to. */
        ProjectedBatch.Work work(List<? extends Projector<?>> projectors, Destination to) {
            return new ProjectedBatch.Work(projectors, contexts, format, to);
        }
    }

    private final List<? extends Projector<?>> projectors;
    private final Surroundings surroundings;
    private final Feed.Manner manner;
    private final Feed.Threads threads = Feed.Threads.named(NAME);
    private volatile ProjectionInvoker invoker;
    private volatile Feed feed;
    private volatile OptionalLong lastKnown = OptionalLong.empty();
    private volatile Runnable whenLost = () -> {};
    private volatile boolean isWanted;
    private int share;

    /** A processor of these projections; it does nothing until started. */
    public ProjectionProcessor(List<? extends Projector<?>> projectors, Surroundings surroundings) {
        this.projectors = List.copyOf(projectors);
        this.surroundings = surroundings;
        manner = new Feed.Manner(NAME, !surroundings.store().isEmbedded(), events -> null);
        share = manner.segments();
        invoker = invoker();
        feed = feed();
    }

    @Override
    public synchronized void start() {
        surroundings.store().tell(this);
        isWanted = true;
        feed.start();
    }

    /** Ends, because what was written last is lost. */
    @Override
    public synchronized void pause() {
        isWanted = false;
        feed.shutDown();
        whenLost.run();
    }

    /** Goes on from the position that the store holds, and with nothing that was kept in memory beside it. */
    @Override
    public synchronized void resume() {
        lastKnown = OptionalLong.empty();
        invoker = invoker();
        feed = feed();
        isWanted = true;
        feed.start();
    }

    @Override
    public synchronized void stop() {
        isWanted = false;
        feed.shutDown();
        threads.shutdown();
    }

    @Override
    public synchronized boolean isRunning() {
        return feed.isRunning();
    }

    /**
     * The position up to which all events are applied, by whichever process; empty before the first, and while nothing
     * is claimed.
     */
    public OptionalLong position() {
        return surroundings.store().isEmbedded()
                ? ownPosition()
                : storedPosition(surroundings.store()).now();
    }

    /** The position up to which all processes that share a store have written. */
    static StoredPosition storedPosition(ReadStore store) {
        return new StoredPosition(store, NAME);
    }

    private OptionalLong ownPosition() {
        var position = feed.position();
        return position.isPresent() ? position : lastKnown;
    }

    /** Whether the last attempt failed and is being repeated. */
    public boolean failing() {
        return surroundings.store().fault().isPresent() || (isWanted && !feed.isRunning()) || feed.isFailing();
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
        if (!feed.isRunning()) {
            change.run();
            return;
        }
        lastKnown = position();
        feed.shutDown();
        try {
            change.run();
        } finally {
            invoker = invoker();
            feed = feed();
            feed.start();
        }
    }

    /** Goes on, if a store that did not answer has kept it from that: as a whole, or with parts of the work. */
    synchronized void goOn() {
        if (isWanted && !feed.isRunning()) {
            feed = feed();
            feed.start();
        } else if (isWanted) {
            feed.parts().takeUpTo(share);
        }
    }

    /** Does so many parts of the work at most; what is more it leaves to others. */
    synchronized void share(int most) {
        share = most;
        feed.parts().keepUpTo(most);
    }

    /** What was written after a position is written once more, because it may be missing. */
    void rewind(long position) {
        storedPosition(surroundings.store()).rewind(position);
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
        var live = Destination.live(surroundings.store());
        return new ProjectionInvoker(surroundings.work(projectors, live), surroundings.updates());
    }

    private Feed feed() {
        return new Feed(manner, invoker, surroundings, threads);
    }
}
