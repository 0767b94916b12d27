package org.homeward.kernel.casework;

import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Event;

/** Everything that can happen to one person's case. */
public sealed interface MigrantCaseEvent extends Event
        permits IntakeEvent,
                ProtectionEvent,
                DecisionEvent,
                PreparationEvent,
                TravelEvent,
                ReintegrationEvent,
                ClosureEvent,
                DeadlineEvent {
    /** The stream's typed id. */
    CaseId caseId();

    @Override
    default String streamId() {
        return caseId().value();
    }
}
