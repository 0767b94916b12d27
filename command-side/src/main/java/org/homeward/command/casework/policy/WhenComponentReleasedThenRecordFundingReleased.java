package org.homeward.command.casework.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.DecisionCommand.RecordFundingReleased;
import org.homeward.kernel.funding.CostComponent;
import org.homeward.kernel.funding.EntitlementEvent.ComponentReleased;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** The case has no money any more. */
@Policy
final class WhenComponentReleasedThenRecordFundingReleased {
    private final PolicyGateway commands;

    WhenComponentReleasedThenRecordFundingReleased(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(ComponentReleased event) {
        if (event.component() == CostComponent.RETURN) {
            commands.send(new RecordFundingReleased(event.caseId(), event.agreementId(), event.releasedOn()));
        }
    }
}
