package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleasePlace;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** A case that ends before the departure gives its place back; after it the place is used. */
@Policy
final class WhenCaseClosedThenReleasePlace {
    private final PolicyGateway commands;

    WhenCaseClosedThenReleasePlace(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(CaseClosed event) {
        if (!event.departed() && event.funding() instanceof FundingPlace.At(var agreement)) {
            commands.send(new ReleasePlace(agreement, event.caseId(), event.closedOn()));
        }
    }
}
