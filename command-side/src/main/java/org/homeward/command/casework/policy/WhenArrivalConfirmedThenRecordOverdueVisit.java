package org.homeward.command.casework.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.DeadlineCommand.RecordOverdue;
import org.homeward.kernel.casework.Overdue;
import org.homeward.kernel.casework.ReintegrationEvent.MonitoringVisitRecorded;
import org.homeward.kernel.casework.TravelEvent.ArrivalConfirmed;
import org.homeward.kernel.identity.CaseId;
import org.homeward.platform.agenda.Deadline;
import org.homeward.platform.agenda.Due;
import org.homeward.platform.agenda.OnAgenda;
import org.homeward.platform.agenda.Timed;

/** Everybody is visited three months after the arrival and every six months from then on, a month earlier or later. */
@OnAgenda
final class WhenArrivalConfirmedThenRecordOverdueVisit implements Timed {
    private static final int FIRST = 4;
    private static final int NEXT = 7;

    @Override
    public Deadline deadline() {
        return Deadline.when(ArrivalConfirmed.class, arrived -> overdue(arrived.caseId(), arrived.arrivedOn(), FIRST))
                .until(MonitoringVisitRecorded.class, CaseClosed.class)
                .orWhen(
                        MonitoringVisitRecorded.class,
                        MonitoringVisitRecorded::streamId,
                        visited -> Optional.of(overdue(visited.caseId(), visited.visitedOn(), NEXT)));
    }

    private static Due overdue(CaseId caseId, LocalDate from, int months) {
        var day = from.plusMonths(months);
        return Due.on(day, new RecordOverdue(caseId, Overdue.MONITORING, day));
    }
}
