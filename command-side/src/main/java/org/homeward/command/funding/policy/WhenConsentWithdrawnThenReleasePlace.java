package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.DecisionEvent.ConsentWithdrawn;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleasePlace;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Who withdraws gives the place back. */
@Policy
final class WhenConsentWithdrawnThenReleasePlace {
    private final PolicyGateway commands;

    WhenConsentWithdrawnThenReleasePlace(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(ConsentWithdrawn event) {
        if (event.funding() instanceof FundingPlace.At(var agreement)) {
            commands.send(new ReleasePlace(agreement, event.caseId(), event.withdrawnOn()));
        }
    }
}
