package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.funding.ExpenditureCommand.DeclineShare;
import org.homeward.kernel.funding.ExpenditureCommand.RecordShareBooked;
import org.homeward.kernel.funding.ExpenditureEvent.ShareRebooked;
import org.homeward.kernel.funding.FundingAgreementCommand.BookExpenditure;
import org.homeward.platform.policy.Outcome;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** The share that one agreement declined is borne as finance says, or declined again. */
@Policy
final class WhenShareRebookedThenBookExpenditure {
    private final PolicyGateway commands;

    WhenShareRebookedThenBookExpenditure(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(ShareRebooked event) {
        var booked = commands.send(new BookExpenditure(
                event.agreementId(),
                event.expenditureId(),
                event.line(),
                event.amount(),
                event.serviceOn(),
                event.document(),
                event.settles()));
        switch (booked) {
            case Outcome.Done done -> commands.send(new RecordShareBooked(event.expenditureId(), event.agreementId()));
            case Outcome.Refused refused ->
                commands.send(new DeclineShare(event.expenditureId(), event.agreementId(), refused.code()));
        }
    }
}
