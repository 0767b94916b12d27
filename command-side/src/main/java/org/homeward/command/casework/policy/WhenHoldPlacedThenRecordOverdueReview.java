package org.homeward.command.casework.policy;

import java.util.stream.Stream;
import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.DeadlineCommand.RecordOverdue;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.Overdue;
import org.homeward.kernel.casework.ProtectionEvent.HoldPlaced;
import org.homeward.kernel.casework.ProtectionEvent.HoldReleased;
import org.homeward.kernel.identity.CaseId;
import org.homeward.platform.agenda.Deadline;
import org.homeward.platform.agenda.Due;
import org.homeward.platform.agenda.OnAgenda;
import org.homeward.platform.agenda.Timed;

/** A hold is reviewed on its day. */
@OnAgenda
final class WhenHoldPlacedThenRecordOverdueReview implements Timed {
    @Override
    public Deadline deadline() {
        return Deadline.when(
                        HoldPlaced.class,
                        held -> about(held.caseId(), held.holdClass()),
                        held -> Due.on(
                                held.reviewOn(),
                                new RecordOverdue(held.caseId(), Overdue.HOLD_REVIEW, held.reviewOn())))
                .until(HoldReleased.class, released -> about(released.caseId(), released.holdClass()))
                .untilAny(
                        CaseClosed.class,
                        closed -> Stream.of(HoldClass.values())
                                .map(hold -> about(closed.caseId(), hold))
                                .toList());
    }

    private static String about(CaseId caseId, HoldClass hold) {
        return caseId.value() + " " + hold;
    }
}
