package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.DecisionCommand.DeclineFunding;
import org.homeward.kernel.funding.CostComponent;
import org.homeward.kernel.funding.EntitlementCommand.ReleaseComponent;
import org.homeward.kernel.funding.EntitlementEvent.ComponentReserved;
import org.homeward.kernel.funding.FundingAgreementCommand.ReservePlace;
import org.homeward.kernel.funding.FundingRejection.PlaceAlreadyUsed;
import org.homeward.platform.policy.Outcome;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** The agreement keeps a place, or nothing stays reserved and the case waits. */
@Policy
final class WhenComponentReservedThenReservePlace {
    private final PolicyGateway commands;

    WhenComponentReservedThenReservePlace(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(ComponentReserved event) {
        if (event.component() == CostComponent.RETURN) {
            reserve(event);
        }
    }

    private void reserve(ComponentReserved event) {
        commands.send(new ReservePlace(
                        event.agreementId(),
                        event.caseId(),
                        event.entitlementId(),
                        event.nationality(),
                        event.reservedOn()))
                .ifRefused(refusal -> giveUp(event, refusal));
    }

    /** A place that was used already keeps its component: the event is an old one that comes again. */
    private void giveUp(ComponentReserved event, Outcome.Refused refusal) {
        if (!(refusal.rejection() instanceof PlaceAlreadyUsed)) {
            commands.send(new ReleaseComponent(
                    event.entitlementId(), event.caseId(), event.component(), event.agreementId(), event.reservedOn()));
            commands.send(new DeclineFunding(event.caseId(), event.agreementId(), refusal.code(), event.reservedOn()));
        }
    }
}
