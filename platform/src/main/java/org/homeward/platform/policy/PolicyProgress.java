package org.homeward.platform.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;

/** Tells how far the policies have read. */
public final class PolicyProgress {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Supplier<Optional<StreamingEventProcessor>> processor;
    private final Supplier<TrackingToken> head;

    /** Compares what this processor has read with the head of the store. */
    public PolicyProgress(Supplier<Optional<StreamingEventProcessor>> processor, Supplier<TrackingToken> head) {
        this.processor = processor;
        this.head = head;
    }

    /** Whether every event that is stored now has been reacted to. */
    public boolean settled() {
        return settledAt(head.get());
    }

    /** Waits until every event that was stored at some moment of the wait has been reacted to, or says it was not. */
    public boolean awaitSettled(Duration atMost) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!settled()) {
            if (System.nanoTime() - deadline >= 0) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private boolean settledAt(TrackingToken reached) {
        return processor
                .get()
                .map(StreamingEventProcessor::processingStatus)
                .filter(segments ->
                        !segments.isEmpty() && segments.values().stream().allMatch(status -> covers(status, reached)))
                .isPresent();
    }

    private static boolean covers(EventTrackerStatus status, TrackingToken reached) {
        var token = status.getTrackingToken();
        return !status.isErrorState() && token != null && token.covers(reached);
    }
}
