package org.homeward.platform.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.security.UserEvent;
import org.homeward.kernel.security.UserEvent.UserAdded;
import org.homeward.kernel.security.UserEvent.UserDisabled;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredRightsTest {
    private static final UserId USER = UserId.of(new UUID(1, 1));
    private static final LocalDate DAY = LocalDate.of(2009, 2, 6);
    private static final UserEvent ADDED = new UserAdded(USER, Set.of(Role.REG), Office.TRIPOLI, DAY);
    private static final UserEvent DISABLED = new UserDisabled(USER, DAY);

    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final RightsHistory rights = new StoredRights(store);

    @Test
    void what_is_stored_already_is_not_stored_again() {
        rights.record(USER, List.of(ADDED));
        rights.record(USER, List.of(ADDED));
        rights.record(USER, List.of(ADDED, DISABLED));
        rights.record(USER, List.of(ADDED, DISABLED));

        assertThat(store.readEvents(USER.value()).asStream().<Object>map(Message::getPayload))
                .containsExactly(ADDED, DISABLED);
    }
}
