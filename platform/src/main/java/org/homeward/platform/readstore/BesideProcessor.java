package org.homeward.platform.readstore;

import java.util.List;
import java.util.OptionalLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Follows the events for what is not live: a rebuild before it is switched to, and what was live before, after it. Of
 * several processes one does.
 */
final class BesideProcessor implements AutoCloseable {
    private final Feed.Threads threads = Feed.Threads.named("projections-beside");
    private final Feed feed;

    BesideProcessor(
            List<? extends Projector<?>> projectors, ProjectionProcessor.Surroundings around, RebuildState state) {
        var chosen = projectors.stream()
                .filter(projector -> state.projections().contains(Projector.nameOf(projector)))
                .toList();
        var work = around.work(chosen, Destination.beside(around.store(), state.places()));
        var manner = new Feed.Manner(state.follower(), false, events -> begin(events, state.from()));
        feed = new Feed(manner, new ProjectionInvoker(work, new LiveUpdates()), around, threads);
        feed.start();
    }

    private static @Nullable TrackingToken begin(StreamableMessageSource<TrackedEventMessage<?>> events, long from) {
        return from < 0 ? events.createTailToken() : new GlobalSequenceTrackingToken(from);
    }

    /** The position of the last event applied; empty before the first, and while another process follows. */
    OptionalLong position() {
        return feed.position();
    }

    /** Takes its work again if a fault made it give that up, unless another process has it. */
    void goOn() {
        feed.parts().takeUpTo(1);
    }

    @Override
    public void close() {
        feed.shutDown();
        threads.shutdown();
    }
}
