package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.funding.CostComponent;
import org.homeward.kernel.funding.EntitlementCommand.ReleaseComponent;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReleased;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** A person whose place was given back may be helped by another agreement. */
@Policy
final class WhenPlaceReleasedThenReleaseComponent {
    private final PolicyGateway commands;

    WhenPlaceReleasedThenReleaseComponent(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(PlaceReleased event) {
        commands.send(new ReleaseComponent(
                event.entitlementId(), event.caseId(), CostComponent.RETURN, event.agreementId(), event.releasedOn()));
    }
}
