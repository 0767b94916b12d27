package org.homeward.platform.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.homeward.platform.axon.MessageMetadata;

/**
 * The order in which the events of a round are reacted to: that of the events their chains began with, and within a
 * stream always that of the stream. So it does not depend on which of several commands sent side by side was stored
 * first. What was due on a day has no order but that of the names of the streams.
 */
final class Order {
    private static final int REMEMBERED = 20_000;

    private final Map<String, Long> roots = new LinkedHashMap<>();

    /** The events of one round, put in order. */
    List<TrackedEventMessage<?>> of(List<TrackedEventMessage<?>> round) {
        var latest = new HashMap<String, Long>();
        var placed = new ArrayList<Placed>(round.size());
        var begins = round.isEmpty() ? 0 : position(round.getFirst());
        for (var event : round) {
            var stream = Reaction.streamOf(event);
            var root = wasDue(event) ? begins : root(event);
            var place = Math.max(root, latest.getOrDefault(stream, root));
            latest.put(stream, place);
            remember(event.getIdentifier(), place);
            placed.add(new Placed(place, stream, sequence(event), event));
        }
        placed.sort(Comparator.comparingLong(Placed::place)
                .thenComparing(Placed::stream)
                .thenComparingLong(Placed::sequence));
        return placed.stream().<TrackedEventMessage<?>>map(Placed::event).toList();
    }

    private record Placed(long place, String stream, long sequence, TrackedEventMessage<?> event) {}

    private long root(TrackedEventMessage<?> event) {
        return MessageMetadata.text(event.getMetaData(), MessageMetadata.CAUSATION_ID)
                .map(roots::get)
                .orElseGet(() -> position(event));
    }

    private static boolean wasDue(TrackedEventMessage<?> event) {
        return MessageMetadata.text(event.getMetaData(), MessageMetadata.COMMAND_DIGEST)
                .filter(SystemActor.DUE::equals)
                .isPresent();
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElse(Long.MAX_VALUE);
    }

    private void remember(String eventId, long root) {
        roots.put(eventId, root);
        if (roots.size() > REMEMBERED) {
            roots.remove(roots.keySet().iterator().next());
        }
    }

    private static long sequence(TrackedEventMessage<?> event) {
        return event instanceof DomainEventMessage<?> stored
                ? stored.getSequenceNumber()
                : event.trackingToken().position().orElse(0);
    }
}
