package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheDelivered;
import org.homeward.kernel.funding.EntitlementCommand.DeliverSupport;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.EntitlementId;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** What a person has received can no longer be given up. */
@Policy
final class WhenTrancheDeliveredThenDeliverSupport {
    private final PolicyGateway commands;

    WhenTrancheDeliveredThenDeliverSupport(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(TrancheDelivered event) {
        commands.send(new DeliverSupport(
                EntitlementId.of(event.person(), EntitlementId.AVRR),
                CommitmentId.of(event.trancheId()),
                event.deliveredOn()));
    }
}
