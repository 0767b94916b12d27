package org.homeward.platform.serialization;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Something was once stored without a value that is known since; this one stands for it. */
record AddedValue(String from, String to, String field, JsonNode value) implements Upcast {
    private static final String NOBODY = "user-00000000-0000-0000-0000-000000000000";

    /**
     * Who approved a part was not kept; whether a child was handed over was not asked; only time made a consent lapse; of
     * nobody on a manifest it was said what must be arranged; a new clearance did not say for which seat it was; whose place
     * was given up was not said, and it counts as that of somebody with a case.
     */
    static final List<Upcast> ALL = List.of(
            new AddedValue(
                    "casework.tranche-approved.v2",
                    "casework.tranche-approved.v3",
                    "approver",
                    JsonNodeFactory.instance.stringNode(NOBODY)),
            new AddedValue(
                    "casework.arrival-confirmed.v1",
                    "casework.arrival-confirmed.v2",
                    "handedToGuardian",
                    JsonNodeFactory.instance.booleanNode(false)),
            new AddedValue(
                    "casework.consent-lapsed.v1",
                    "casework.consent-lapsed.v2",
                    "cause",
                    JsonNodeFactory.instance.stringNode("TERM")),
            new AddedValue(
                    "casework.case-manifested.v1",
                    "casework.case-manifested.v2",
                    "conditions",
                    JsonNodeFactory.instance.arrayNode()),
            new AddedValue(
                    "casework.fit-to-travel-cleared.v1",
                    "casework.fit-to-travel-cleared.v2",
                    "seat",
                    JsonNodeFactory.instance.objectNode().put("kind", "none")),
            new AddedValue(
                    "movement.seat-released.v1",
                    "movement.seat-released.v2",
                    "kind",
                    JsonNodeFactory.instance.stringNode("SEAT")));

    @Override
    public ObjectNode apply(ObjectNode stored) {
        return stored.set(field, value);
    }
}
