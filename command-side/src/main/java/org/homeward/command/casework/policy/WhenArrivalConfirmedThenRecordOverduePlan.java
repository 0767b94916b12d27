package org.homeward.command.casework.policy;

import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.DeadlineCommand.RecordOverdue;
import org.homeward.kernel.casework.Overdue;
import org.homeward.kernel.casework.ReintegrationEvent.PlanSubmitted;
import org.homeward.kernel.casework.TravelEvent.ArrivalConfirmed;
import org.homeward.platform.agenda.Deadline;
import org.homeward.platform.agenda.Due;
import org.homeward.platform.agenda.OnAgenda;
import org.homeward.platform.agenda.Timed;

/** Three months after the arrival no plan can be submitted any more. */
@OnAgenda
final class WhenArrivalConfirmedThenRecordOverduePlan implements Timed {
    private static final int MONTHS = 3;

    @Override
    public Deadline deadline() {
        return Deadline.when(ArrivalConfirmed.class, arrived -> {
                    var day = arrived.arrivedOn().plusMonths(MONTHS).plusDays(1);
                    return Due.on(day, new RecordOverdue(arrived.caseId(), Overdue.REINTEGRATION_PLAN, day));
                })
                .until(PlanSubmitted.class, CaseClosed.class);
    }
}
