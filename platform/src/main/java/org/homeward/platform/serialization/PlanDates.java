package org.homeward.platform.serialization;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Support was once approved and committed without the day of its plan: it was decided under a ceiling of the day it
 * happened, so that day stands for the plan's.
 */
record PlanDates(String from, String to, String happenedOn) implements Upcast {
    /** What was stored without the day of the plan. */
    static final List<Upcast> ALL = List.of(
            new PlanDates("casework.tranche-approved.v1", "casework.tranche-approved.v2", "approvedOn"),
            new PlanDates("funding.support-committed.v1", "funding.support-committed.v2", "committedOn"));

    @Override
    public ObjectNode apply(ObjectNode stored) {
        return stored.set("planApprovedOn", stored.get(happenedOn));
    }
}
