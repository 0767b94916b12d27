package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.funding.EntitlementEvent.SupportReleased;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleaseCommitment;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** The money for support that was given up is free again. */
@Policy
final class WhenSupportReleasedThenReleaseCommitment {
    private final PolicyGateway commands;

    WhenSupportReleasedThenReleaseCommitment(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(SupportReleased event) {
        commands.send(new ReleaseCommitment(event.agreementId(), event.commitmentId(), event.releasedOn()));
    }
}
