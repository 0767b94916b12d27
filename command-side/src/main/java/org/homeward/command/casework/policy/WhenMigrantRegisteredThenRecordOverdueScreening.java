package org.homeward.command.casework.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.DeadlineCommand.RecordOverdue;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.casework.Overdue;
import org.homeward.kernel.casework.ProtectionEvent.ScreeningCompleted;
import org.homeward.kernel.casework.ScreeningResult;
import org.homeward.kernel.identity.CaseId;
import org.homeward.platform.agenda.Deadline;
import org.homeward.platform.agenda.Due;
import org.homeward.platform.agenda.OnAgenda;
import org.homeward.platform.agenda.Timed;

/** Everybody is screened within a week, and again within a week if the screening does not count. */
@OnAgenda
final class WhenMigrantRegisteredThenRecordOverdueScreening implements Timed {
    private static final int DAYS = 7;

    @Override
    public Deadline deadline() {
        return Deadline.when(
                        MigrantRegistered.class, registered -> overdue(registered.caseId(), registered.registeredOn()))
                .until(ScreeningCompleted.class, CaseClosed.class)
                .orWhen(
                        ScreeningCompleted.class,
                        ScreeningCompleted::streamId,
                        screened -> Optional.of(screened)
                                .filter(one -> one.result() == ScreeningResult.PROVISIONAL)
                                .map(one -> overdue(one.caseId(), one.screenedOn())));
    }

    private static Due overdue(CaseId caseId, LocalDate from) {
        var day = from.plusDays(DAYS + 1L);
        return Due.on(day, new RecordOverdue(caseId, Overdue.SCREENING, day));
    }
}
