package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.funding.CostShare;
import org.homeward.kernel.funding.ExpenditureEvent.ExpenditureRecorded;
import org.homeward.kernel.funding.FundingAgreementCommand.BookExpenditure;
import org.homeward.kernel.funding.FundingRejection.CommitmentNotOpen;
import org.homeward.kernel.funding.Settles;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Each agreement bears its share of a cost; of several, the one that has committed money to it settles that. */
@Policy
final class WhenExpenditureRecordedThenBookExpenditure {
    private final PolicyGateway commands;

    WhenExpenditureRecordedThenBookExpenditure(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(ExpenditureRecorded event) {
        event.shares().forEach(share -> book(event, share));
    }

    private void book(ExpenditureRecorded event, CostShare share) {
        commands.send(booking(event, share, event.settles())).ifRefused(refusal -> {
            if (event.shares().size() > 1 && refusal.rejection() instanceof CommitmentNotOpen) {
                commands.send(booking(event, share, new Settles.Nothing()));
            }
        });
    }

    private static BookExpenditure booking(ExpenditureRecorded event, CostShare share, Settles settles) {
        return new BookExpenditure(
                share.agreementId(),
                event.expenditureId(),
                event.line(),
                share.amount(),
                event.serviceOn(),
                event.document(),
                settles);
    }
}
