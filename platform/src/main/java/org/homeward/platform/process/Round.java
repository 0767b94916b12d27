package org.homeward.platform.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Events that are read together: all that is stored when it begins, as far as it has room.
 *
 * @param wanted those that the reader wants, in order
 * @param last how far it reaches, with those that were passed over
 */
record Round(List<TrackedEventMessage<?>> wanted, TrackingToken last) {
    private static final int READ_MOST = 10_000;

    /** The next round; waits until there is an event. */
    static Round of(BlockingStream<TrackedEventMessage<?>> events, Predicate<Class<?>> wants, int most)
            throws InterruptedException {
        var wanted = new ArrayList<TrackedEventMessage<?>>();
        var read = 0;
        TrackedEventMessage<?> event;
        do {
            event = events.nextAvailable();
            read++;
            if (wants.test(event.getPayloadType())) {
                wanted.add(event);
            }
        } while (read < READ_MOST && wanted.size() < most && events.hasNextAvailable(0, TimeUnit.NANOSECONDS));
        return new Round(List.copyOf(wanted), event.trackingToken());
    }
}
