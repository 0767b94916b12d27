package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.ProtectionEvent.ProtectionReferralMade;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleasePlace;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Who is referred to international protection gives the place back. */
@Policy
final class WhenProtectionReferralMadeThenReleasePlace {
    private final PolicyGateway commands;

    WhenProtectionReferralMadeThenReleasePlace(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(ProtectionReferralMade event) {
        if (event.funding() instanceof FundingPlace.At(var agreement)) {
            commands.send(new ReleasePlace(agreement, event.caseId(), event.referredOn()));
        }
    }
}
