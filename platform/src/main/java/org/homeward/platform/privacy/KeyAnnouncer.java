package org.homeward.platform.privacy;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.SubjectKeyCreated;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.policy.SystemActor;

/**
 * Stores an event for each person whose keys were made. Which persons are left is kept with the keys, so that none is
 * forgotten; a person announced twice is recognised by the store.
 */
final class KeyAnnouncer {
    private static final int TOGETHER = 200;
    private static final Office NOBODYS = new Office("SYSTEM");

    private final StoredKeys keys;
    private final EventBus events;

    KeyAnnouncer(StoredKeys keys, EventBus events) {
        this.keys = keys;
        this.events = events;
    }

    /** Announces whoever is left. */
    void announce() {
        for (var left = keys.unannounced(TOGETHER); !left.isEmpty(); left = keys.unannounced(TOGETHER)) {
            announce(left);
            keys.announced(left);
        }
    }

    private void announce(List<SubjectId> subjects) {
        try {
            events.publish(subjects.stream().map(this::announcement).toList());
        } catch (AggregateStreamCreationException | ConcurrencyException someAreAnnounced) {
            if (subjects.size() > 1) {
                subjects.forEach(subject -> announce(List.of(subject)));
            }
        }
    }

    private DomainEventMessage<SubjectKeyCreated> announcement(SubjectId subject) {
        var created = new SubjectKeyCreated(subject, keys.commitments(subject));
        var id = UUID.randomUUID().toString();
        MetaData metadata = MessageMetadata.of(SystemActor.in(NOBODYS), Purpose.AUTOMATION)
                .and(MessageMetadata.COMMAND_ID, id)
                .and(MessageMetadata.CORRELATION_ID, id)
                .and(MessageMetadata.CAUSATION_ID, id);
        return new GenericDomainEventMessage<>("SubjectKeys", created.streamId(), 0, created, metadata);
    }
}
