package org.homeward.query.casework;

import java.util.Optional;
import org.homeward.kernel.casework.CaseProgress;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.ClosureEvent;
import org.homeward.kernel.casework.DeadlineEvent;
import org.homeward.kernel.casework.DecisionEvent;
import org.homeward.kernel.casework.DecisionTrack.Wait;
import org.homeward.kernel.casework.IntakeEvent;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.PreparationEvent;
import org.homeward.kernel.casework.ProtectionEvent;
import org.homeward.kernel.casework.ReintegrationEvent;
import org.homeward.kernel.casework.TravelEvent;

/**
 * The wait for money lasts as long as the case stands on the waiting list, or prepares the return and has lost its place.
 */
final class MoneyWait {
    private MoneyWait() {}

    /**
     * The wait after an event.
     *
     * @param before the wait before it
     * @param priority the priority that the last screening gave
     * @param progress where the case stands after it
     * @param event the event
     */
    static Optional<Wait> after(Optional<Wait> before, int priority, CaseProgress progress, MigrantCaseEvent event) {
        var ended = event instanceof DecisionEvent.FundingReserved || !mayWait(progress.status());
        return ended ? Optional.empty() : before.or(() -> begun(priority, event));
    }

    private static boolean mayWait(CaseStatus status) {
        return status == CaseStatus.WAITLISTED || status.isWithin(CaseStatus.COUNSELLED, CaseStatus.READY_TO_TRAVEL);
    }

    private static Optional<Wait> begun(int priority, MigrantCaseEvent event) {
        return switch (event) {
            case DecisionEvent.CaseWaitlisted e -> Optional.of(new Wait(e.priority(), e.listedOn()));
            case DecisionEvent.FundingDeclined e -> Optional.of(new Wait(priority, e.declinedOn()));
            case DecisionEvent.FundingReleased e -> Optional.of(new Wait(priority, e.releasedOn()));
            case DecisionEvent.CaseReengaged e -> Optional.of(new Wait(priority, e.reengagedOn()));
            case DeadlineEvent.FundingExpired e -> Optional.of(new Wait(priority, e.expiredOn()));
            case ClosureEvent.CaseReopened e -> Optional.of(new Wait(priority, e.reopenedOn()));
            case DecisionEvent e -> Optional.empty();
            case DeadlineEvent e -> Optional.empty();
            case ClosureEvent e -> Optional.empty();
            case IntakeEvent e -> Optional.empty();
            case ProtectionEvent e -> Optional.empty();
            case PreparationEvent e -> Optional.empty();
            case TravelEvent e -> Optional.empty();
            case ReintegrationEvent e -> Optional.empty();
        };
    }
}
