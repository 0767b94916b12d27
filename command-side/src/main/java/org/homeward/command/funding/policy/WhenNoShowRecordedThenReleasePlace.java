package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.TravelEvent.NoShowRecorded;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleasePlace;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Who misses too many departures gives the place back. */
@Policy
final class WhenNoShowRecordedThenReleasePlace {
    private final PolicyGateway commands;

    WhenNoShowRecordedThenReleasePlace(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(NoShowRecorded event) {
        if (event.givenUp() instanceof FundingPlace.At(var agreement)) {
            commands.send(new ReleasePlace(agreement, event.caseId(), event.missedOn()));
        }
    }
}
