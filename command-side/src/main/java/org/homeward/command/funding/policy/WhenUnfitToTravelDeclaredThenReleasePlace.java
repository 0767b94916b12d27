package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.PreparationEvent.UnfitToTravelDeclared;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleasePlace;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Who can never travel gives the place back. */
@Policy
final class WhenUnfitToTravelDeclaredThenReleasePlace {
    private final PolicyGateway commands;

    WhenUnfitToTravelDeclaredThenReleasePlace(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(UnfitToTravelDeclared event) {
        if (event.permanent() && event.funding() instanceof FundingPlace.At(var agreement)) {
            commands.send(new ReleasePlace(agreement, event.caseId(), event.declaredOn()));
        }
    }
}
