package org.homeward.platform.readstore;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.platform.messaging.EventContext;
import org.jspecify.annotations.Nullable;

/** The same events for ever: the one at a position can be computed. Every ninth closes its stream for a while. */
final class CountedEvents implements StreamableMessageSource<TrackedEventMessage<?>> {
    private static final UserId CLERK = new UserId("user-00000000-0000-0000-0000-000000000001");

    private final long count;
    private final long streams;
    private final List<Long> opened = new CopyOnWriteArrayList<>();

    CountedEvents(long count, long streams) {
        this.count = count;
        this.streams = streams;
    }

    /** From which positions they were read. */
    List<Long> opened() {
        return opened;
    }

    TrackedEventMessage<?> at(long position) {
        var stream = "note-" + position % streams;
        var sequence = position / streams;
        NoteEvent event = sequence % 9 == 8
                ? new NoteEvent.Crossed(stream)
                : new NoteEvent.Noted(stream, (int) (position * 31 % 1_000), "N" + position % 24);
        var message = new GenericDomainEventMessage<>(
                "Note", stream, sequence, event, Map.of(), "e" + position, Instant.EPOCH);
        return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(position), message);
    }

    static EventContext contextOf(TrackedEventMessage<?> message) {
        var stored = (DomainEventMessage<?>) message;
        return new EventContext(
                message.getIdentifier(),
                message.trackingToken().position().orElseThrow(),
                stored.getAggregateIdentifier(),
                stored.getSequenceNumber(),
                message.getTimestamp(),
                CLERK,
                Set.of(Role.REG),
                Office.TRIPOLI,
                Purpose.CASEWORK,
                "command",
                "correlation",
                "causation");
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        var from = new From(after == null ? 0 : after.position().orElse(-1) + 1);
        opened.add(from.next);
        return from;
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(count - 1);
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return null;
    }

    private final class From implements BlockingStream<TrackedEventMessage<?>> {
        private long next;

        From(long next) {
            this.next = next;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return next < count ? Optional.of(at(next)) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return next < count;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return at(next++);
        }

        @Override
        public void close() {}
    }
}
