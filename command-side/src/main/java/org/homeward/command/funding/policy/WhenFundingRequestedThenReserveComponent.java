package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.DecisionCommand.DeclineFunding;
import org.homeward.kernel.casework.DecisionEvent.FundingRequested;
import org.homeward.kernel.funding.CostComponent;
import org.homeward.kernel.funding.EntitlementCommand.ReserveComponent;
import org.homeward.kernel.identity.EntitlementId;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Nobody gets the same help from two agreements: the return is reserved once per person, or the case waits. */
@Policy
final class WhenFundingRequestedThenReserveComponent {
    private final PolicyGateway commands;

    WhenFundingRequestedThenReserveComponent(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(FundingRequested event) {
        var entitlement = EntitlementId.of(event.person(), EntitlementId.AVRR);
        commands.send(new ReserveComponent(
                        entitlement,
                        event.caseId(),
                        CostComponent.RETURN,
                        event.agreementId(),
                        event.nationality(),
                        event.requestedOn()))
                .ifRefused(refusal -> commands.send(
                        new DeclineFunding(event.caseId(), event.agreementId(), refusal.code(), event.requestedOn())));
    }
}
