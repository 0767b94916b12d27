package org.homeward.command.casework.policy;

import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.DeadlineCommand.ExpireFunding;
import org.homeward.kernel.casework.DeadlineEvent.FundingExpired;
import org.homeward.kernel.casework.DecisionEvent.FundingReleased;
import org.homeward.kernel.casework.DecisionEvent.FundingReserved;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.platform.agenda.Deadline;
import org.homeward.platform.agenda.Due;
import org.homeward.platform.agenda.OnAgenda;
import org.homeward.platform.agenda.Timed;

/** A place that has not led to a departure expires. */
@OnAgenda
final class WhenFundingReservedThenExpireFunding implements Timed {
    @Override
    public Deadline deadline() {
        return Deadline.when(
                        FundingReserved.class,
                        reserved -> Due.on(
                                reserved.expiresOn(),
                                new ExpireFunding(reserved.caseId(), reserved.agreementId(), reserved.expiresOn())))
                .until(FundingReleased.class, FundingExpired.class, DepartureConfirmed.class, CaseClosed.class);
    }
}
