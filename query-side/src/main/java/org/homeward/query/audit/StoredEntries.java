package org.homeward.query.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homeward.kernel.audit.Authority;
import org.homeward.kernel.audit.TimelineEntry;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.eventstore.StoredEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns stored events into entries of a timeline. */
final class StoredEntries {
    private static final JsonMapper JSON = new JsonMapper();

    private StoredEntries() {}

    static TimelineEntry of(StoredEvent stored) {
        var said = PayloadFields.of(stored.payload());
        var metadata = JSON.readTree(new String(stored.metadata(), StandardCharsets.UTF_8));
        return new TimelineEntry(
                stored.position(),
                stored.sequence(),
                stored.eventId(),
                stored.recordedAt(),
                stored.name(),
                authority(metadata),
                text(metadata, MessageMetadata.SOFTWARE),
                said.dates(),
                said.fields());
    }

    private static Authority authority(JsonNode metadata) {
        var roles = text(metadata, MessageMetadata.ROLES);
        return new Authority(
                text(metadata, MessageMetadata.ACTOR),
                roles.isEmpty() ? List.of() : List.of(roles.split(",")),
                text(metadata, MessageMetadata.OFFICE),
                text(metadata, MessageMetadata.PURPOSE),
                text(metadata, MessageMetadata.COMMAND_ID),
                text(metadata, MessageMetadata.CORRELATION_ID),
                text(metadata, MessageMetadata.CAUSATION_ID));
    }

    private static String text(JsonNode metadata, String name) {
        return metadata.path(name).asString("");
    }
}
