package org.homeward.platform.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** An event store in this process whose streams wake their readers as soon as events are on disk. */
public final class WakingEventStore extends EmbeddedEventStore {
    private final Set<WakingStream> streams = ConcurrentHashMap.newKeySet();

    private WakingEventStore(EmbeddedEventStore.Builder builder) {
        super(builder);
    }

    /** The event store on an engine. */
    public static WakingEventStore on(EventStorageEngine engine) {
        return new WakingEventStore(
                EmbeddedEventStore.builder().storageEngine(engine).optimizeEventConsumption(false));
    }

    @Override
    public TrackingEventStream openStream(TrackingToken trackingToken) {
        var stream = new WakingStream(super.openStream(trackingToken));
        streams.add(stream);
        return stream;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        streams.forEach(WakingStream::wake);
    }

    private final class WakingStream implements TrackingEventStream {
        private final BlockingStream<TrackedEventMessage<?>> events;
        private volatile Runnable callback = () -> {};
        private long arrivals;

        private WakingStream(BlockingStream<TrackedEventMessage<?>> events) {
            this.events = events;
        }

        private void wake() {
            synchronized (this) {
                arrivals++;
                notifyAll();
            }
            callback.run();
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return events.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            var deadline = System.nanoTime() + unit.toNanos(timeout);
            while (true) {
                var seen = arrivals();
                if (events.hasNextAvailable(0, TimeUnit.NANOSECONDS)) {
                    return true;
                }
                if (!awaitArrival(seen, deadline - System.nanoTime())) {
                    return false;
                }
            }
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            var found = false;
            while (!found) {
                found = hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS);
            }
            return events.nextAvailable();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            callback = onAvailable;
            return true;
        }

        @Override
        public void close() {
            streams.remove(this);
            events.close();
        }

        private synchronized long arrivals() {
            return arrivals;
        }

        private synchronized boolean awaitArrival(long seen, long nanos) throws InterruptedException {
            var deadline = System.nanoTime() + nanos;
            while (arrivals == seen) {
                var left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return true;
        }
    }
}
