package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.ReintegrationCommand.DeclineTranche;
import org.homeward.kernel.casework.ReintegrationCommand.RecordTrancheCommitted;
import org.homeward.kernel.funding.EntitlementCommand.ReleaseSupport;
import org.homeward.kernel.funding.EntitlementEvent.SupportCommitted;
import org.homeward.kernel.funding.FundingAgreementCommand.BindSupport;
import org.homeward.platform.policy.Outcome;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Support is bound on the agreement under its ceiling, and the case learns it; otherwise the support is given up and the part declined. */
@Policy
final class WhenSupportCommittedThenBindSupport {
    private static final String REINTEGRATION = "6.6";

    private final PolicyGateway commands;

    WhenSupportCommittedThenBindSupport(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(SupportCommitted event) {
        var tranche = event.commitmentId().tranche();
        var bound = commands.send(new BindSupport(
                event.agreementId(),
                event.commitmentId(),
                REINTEGRATION,
                event.amount(),
                event.used(),
                event.planApprovedOn(),
                event.committedOn()));
        switch (bound) {
            case Outcome.Done done ->
                commands.send(new RecordTrancheCommitted(event.caseId(), tranche, event.committedOn()));
            case Outcome.Refused refused -> {
                commands.send(new ReleaseSupport(event.entitlementId(), event.commitmentId(), event.committedOn()));
                commands.send(new DeclineTranche(event.caseId(), tranche, refused.code(), event.committedOn()));
            }
        }
    }
}
