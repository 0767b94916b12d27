package org.homeward.command.casework.policy;

import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.DeadlineCommand.RecordOverdue;
import org.homeward.kernel.casework.DecisionEvent.ConsentWithdrawn;
import org.homeward.kernel.casework.Overdue;
import org.homeward.kernel.casework.PreparationEvent.DocumentPresented;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentIssued;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentRefused;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentRequested;
import org.homeward.platform.agenda.Deadline;
import org.homeward.platform.agenda.Due;
import org.homeward.platform.agenda.OnAgenda;
import org.homeward.platform.agenda.Timed;

/** A consulate that is silent for 45 days is somebody's business. */
@OnAgenda
final class WhenTravelDocumentRequestedThenRecordOverdueDocument implements Timed {
    private static final int DAYS = 45;

    @Override
    public Deadline deadline() {
        return Deadline.when(TravelDocumentRequested.class, asked -> {
                    var day = asked.requestedOn().plusDays(DAYS);
                    return Due.on(day, new RecordOverdue(asked.caseId(), Overdue.TRAVEL_DOCUMENT, day));
                })
                .until(TravelDocumentIssued.class, TravelDocumentRefused.class, DocumentPresented.class)
                .until(ConsentWithdrawn.class, CaseClosed.class);
    }
}
