package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.kernel.funding.FundingAgreementCommand.ConfirmPlace;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleasePlace;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** A departure uses the place; a place that cannot be used, because the agreement is over, is given back. */
@Policy
final class WhenDepartureConfirmedThenConfirmPlace {
    private final PolicyGateway commands;

    WhenDepartureConfirmedThenConfirmPlace(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(DepartureConfirmed event) {
        if (event.funding() instanceof FundingPlace.At(var agreement)) {
            commands.send(new ConfirmPlace(agreement, event.caseId(), event.departedOn()))
                    .ifRefused(
                            refusal -> commands.send(new ReleasePlace(agreement, event.caseId(), event.departedOn())));
        }
    }
}
