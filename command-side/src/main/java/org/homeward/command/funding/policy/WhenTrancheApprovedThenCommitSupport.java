package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.CaseworkRejection.NoFundingPlace;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.ReintegrationCommand.DeclineTranche;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheApproved;
import org.homeward.kernel.funding.EntitlementCommand.CommitSupport;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.EntitlementId;
import org.homeward.kernel.message.MessageNames;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** An approved part counts against the ceiling of the person, across all agreements, or it is declined. */
@Policy
final class WhenTrancheApprovedThenCommitSupport {
    private final PolicyGateway commands;

    WhenTrancheApprovedThenCommitSupport(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(TrancheApproved event) {
        switch (event.funding()) {
            case FundingPlace.At(var agreement) -> commit(event, agreement);
            case FundingPlace.None none -> decline(event, MessageNames.codeOf(NoFundingPlace.class));
        }
    }

    private void commit(TrancheApproved event, AgreementId agreement) {
        commands.send(new CommitSupport(
                        EntitlementId.of(event.person(), EntitlementId.AVRR),
                        CommitmentId.of(event.trancheId()),
                        event.caseId(),
                        agreement,
                        event.amount(),
                        event.ceiling(),
                        event.planApprovedOn(),
                        event.approvedOn()))
                .ifRefused(refusal -> decline(event, refusal.code()));
    }

    private void decline(TrancheApproved event, String code) {
        commands.send(new DeclineTranche(event.caseId(), event.trancheId(), code, event.approvedOn()));
    }
}
