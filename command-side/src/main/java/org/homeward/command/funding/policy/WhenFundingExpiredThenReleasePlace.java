package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.DeadlineEvent.FundingExpired;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleasePlace;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** A place that was not used in time is given back. */
@Policy
final class WhenFundingExpiredThenReleasePlace {
    private final PolicyGateway commands;

    WhenFundingExpiredThenReleasePlace(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(FundingExpired event) {
        commands.send(new ReleasePlace(event.agreementId(), event.caseId(), event.expiredOn()));
    }
}
