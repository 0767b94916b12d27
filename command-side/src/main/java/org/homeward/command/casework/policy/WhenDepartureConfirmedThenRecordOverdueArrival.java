package org.homeward.command.casework.policy;

import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.DeadlineCommand.RecordOverdue;
import org.homeward.kernel.casework.Overdue;
import org.homeward.kernel.casework.TravelEvent.ArrivalConfirmed;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.platform.agenda.Deadline;
import org.homeward.platform.agenda.Due;
import org.homeward.platform.agenda.OnAgenda;
import org.homeward.platform.agenda.Timed;

/** An arrival is confirmed within 72 hours. */
@OnAgenda
final class WhenDepartureConfirmedThenRecordOverdueArrival implements Timed {
    private static final int DAYS = 3;

    @Override
    public Deadline deadline() {
        return Deadline.when(DepartureConfirmed.class, departed -> {
                    var day = departed.departedOn().plusDays(DAYS);
                    return Due.on(day, new RecordOverdue(departed.caseId(), Overdue.ARRIVAL, day));
                })
                .until(ArrivalConfirmed.class, CaseClosed.class);
    }
}
