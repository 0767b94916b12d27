package org.homeward.platform.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.UserEvent;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.policy.SystemActor;

/** Keeps a user's history in a stream of its own; the place of an event in it keeps it from being stored twice. */
final class StoredRights implements RightsHistory {
    private static final Office NOBODYS = new Office("SYSTEM");

    private final EventStore store;

    StoredRights(EventStore store) {
        this.store = store;
    }

    @Override
    public void record(UserId user, List<? extends UserEvent> all) {
        var stored = store.lastSequenceNumberFor(user.value()).orElse(-1L);
        var missing = new ArrayList<DomainEventMessage<?>>();
        for (var next = Math.toIntExact(stored + 1); next < all.size(); next++) {
            missing.add(message(all.get(next), next));
        }
        if (!missing.isEmpty()) {
            store.publish(missing);
        }
    }

    private static DomainEventMessage<?> message(UserEvent event, long sequence) {
        var id = UUID.randomUUID().toString();
        var metadata = MessageMetadata.of(SystemActor.in(NOBODYS), Purpose.ADMINISTRATION)
                .and(MessageMetadata.COMMAND_ID, id)
                .and(MessageMetadata.CORRELATION_ID, id)
                .and(MessageMetadata.CAUSATION_ID, id);
        return new GenericDomainEventMessage<>("User", event.streamId(), sequence, event, metadata);
    }
}
