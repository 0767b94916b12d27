package org.homeward.platform.privacy;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.homeward.kernel.privacy.ErasureEvent.SubjectKeysDestroyed;

/**
 * The events that say which keys are destroyed, of a store that does not find them by itself. How far they have been
 * followed is kept with the keys, so that a restored copy of old keys is followed from where it stood.
 */
final class FollowedDestructions implements KeyDestruction.Told {
    private static final int PATIENCE_SECONDS = 30;
    private static final int NOTE_EVERY = 10_000;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final KeyShelf shelf;

    FollowedDestructions(StreamableMessageSource<TrackedEventMessage<?>> events, KeyShelf shelf) {
        this.events = events;
        this.shelf = shelf;
    }

    @Override
    public void each(Consumer<SubjectKeysDestroyed> follow) {
        var head = events.createHeadToken();
        var last = head == null ? -1 : head.position().orElse(-1);
        var reached = shelf.followedTo();
        if (reached >= last) {
            return;
        }
        try (var stream = events.openStream(reached < 0 ? null : new GlobalSequenceTrackingToken(reached))) {
            while (reached < last) {
                if (!stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the event store does not answer");
                }
                var event = stream.nextAvailable();
                if (event.getPayloadType() == SubjectKeysDestroyed.class) {
                    follow.accept((SubjectKeysDestroyed) event.getPayload());
                }
                reached = event.trackingToken().position().orElse(reached);
                if (reached % NOTE_EVERY == 0) {
                    shelf.followedTo(reached);
                }
            }
            shelf.followedTo(reached);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while keys were followed", stopped);
        }
    }
}
