package org.homeward.standalone.demo;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.standalone.story.Centre;
import org.homeward.standalone.story.FrontDesk;

/** Tells the front desk what has happened in the centre, in the order of its time, as it was stored. */
final class CentreNews {
    private final EventStore events;
    private final FrontDesk desk;
    private final Deque<DomainEventMessage<?>> unseen = new ArrayDeque<>();
    private long next;

    CentreNews(EventStore events, FrontDesk desk) {
        this.events = events;
        this.desk = desk;
    }

    /** Tells everything up to an instant, itself included. */
    void tellUntil(Instant instant) {
        var stream = events.readEvents(Centre.ID.value(), next);
        while (stream.hasNext()) {
            var event = stream.next();
            unseen.add(event);
            next = event.getSequenceNumber() + 1;
        }
        while (!unseen.isEmpty() && !unseen.peek().getTimestamp().isAfter(instant)) {
            if (unseen.remove().getPayload() instanceof ShelterEvent event) {
                desk.saw(event);
            }
        }
    }
}
