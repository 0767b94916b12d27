package org.homeward.command.casework.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.DecisionCommand.RecordFundingReserved;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleasePlace;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReserved;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** The case has money; if it can no longer use it, the place is given back. */
@Policy
final class WhenPlaceReservedThenRecordFundingReserved {
    private final PolicyGateway commands;

    WhenPlaceReservedThenRecordFundingReserved(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(PlaceReserved event) {
        commands.send(new RecordFundingReserved(event.caseId(), event.agreementId(), event.reservedOn()))
                .ifRefused(refusal ->
                        commands.send(new ReleasePlace(event.agreementId(), event.caseId(), event.reservedOn())));
    }
}
