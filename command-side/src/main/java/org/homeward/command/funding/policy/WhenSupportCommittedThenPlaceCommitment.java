package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.ReintegrationCommand.DeclineTranche;
import org.homeward.kernel.casework.ReintegrationCommand.RecordTrancheCommitted;
import org.homeward.kernel.funding.EntitlementCommand.ReleaseSupport;
import org.homeward.kernel.funding.EntitlementEvent.SupportCommitted;
import org.homeward.kernel.funding.FundingAgreementCommand.PlaceCommitment;
import org.homeward.platform.policy.Outcome;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Support within the ceiling is bound on the agreement, and the case learns it; without money the support is given up and the part declined. */
@Policy
final class WhenSupportCommittedThenPlaceCommitment {
    private static final String REINTEGRATION = "6.6";

    private final PolicyGateway commands;

    WhenSupportCommittedThenPlaceCommitment(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(SupportCommitted event) {
        var tranche = event.commitmentId().tranche();
        var placed = commands.send(new PlaceCommitment(
                event.agreementId(), event.commitmentId(), REINTEGRATION, event.amount(), event.committedOn()));
        switch (placed) {
            case Outcome.Done done ->
                commands.send(new RecordTrancheCommitted(event.caseId(), tranche, event.committedOn()));
            case Outcome.Refused refused -> {
                commands.send(new ReleaseSupport(event.entitlementId(), event.commitmentId(), event.committedOn()));
                commands.send(new DeclineTranche(event.caseId(), tranche, refused.code(), event.committedOn()));
            }
        }
    }
}
