package org.homeward.command.funding.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.funding.CostShare;
import org.homeward.kernel.funding.ExpenditureCommand.DeclineShare;
import org.homeward.kernel.funding.ExpenditureCommand.RecordShareBooked;
import org.homeward.kernel.funding.ExpenditureEvent.ExpenditureRecorded;
import org.homeward.kernel.funding.FundingAgreementCommand.BookExpenditure;
import org.homeward.kernel.funding.FundingRejection.CommitmentNotOpen;
import org.homeward.kernel.funding.Settles;
import org.homeward.platform.policy.Outcome;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/**
 * Each agreement bears its share of a cost; of several, the one that has committed money to it settles that. The cost
 * learns which shares are booked, and which are not and why.
 */
@Policy
final class WhenExpenditureRecordedThenBookExpenditure {
    private final PolicyGateway commands;

    WhenExpenditureRecordedThenBookExpenditure(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(ExpenditureRecorded event) {
        event.shares().forEach(share -> record(event, share, book(event, share)));
    }

    private Outcome book(ExpenditureRecorded event, CostShare share) {
        var booked = commands.send(booking(event, share, event.settles()));
        var settlesElsewhere = event.shares().size() > 1
                && booked instanceof Outcome.Refused(var rejection)
                && rejection instanceof CommitmentNotOpen;
        return settlesElsewhere ? commands.send(booking(event, share, new Settles.Nothing())) : booked;
    }

    private void record(ExpenditureRecorded event, CostShare share, Outcome booked) {
        switch (booked) {
            case Outcome.Done done -> commands.send(new RecordShareBooked(event.expenditureId(), share.agreementId()));
            case Outcome.Refused refused ->
                commands.send(new DeclineShare(event.expenditureId(), share.agreementId(), refused.code()));
        }
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
