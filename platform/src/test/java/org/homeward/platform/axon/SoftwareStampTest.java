package org.homeward.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.homeward.platform.eventstore.WakingEventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SoftwareStampTest {
    @Test
    void a_stored_event_says_which_version_of_the_program_recorded_it_and_all_else_that_it_said() {
        var store = WakingEventStore.on(new InMemoryEventStorageEngine());
        store.registerDispatchInterceptor(new SoftwareStamp());

        store.publish(new GenericDomainEventMessage<>(
                "Note", "note-1", 0, "text", Map.of(MessageMetadata.PURPOSE, "AUDIT", MessageMetadata.SOFTWARE, "x")));

        var stored = store.readEvents("note-1").next();
        assertThat(stored.getMetaData())
                .isEqualTo(Map.of(MessageMetadata.PURPOSE, "AUDIT", MessageMetadata.SOFTWARE, SoftwareStamp.VERSION));
        assertThat(stored.getPayload()).isEqualTo("text");
        assertThat(SoftwareStamp.VERSION).isNotBlank();
    }
}
