package org.homeward.kernel.casework;

import java.time.LocalDate;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.SubjectId;

/** What happens at the end of a case. */
public sealed interface ClosureEvent extends MigrantCaseEvent {

    /** The case ended. */
    record CaseClosed(
            CaseId caseId,
            ClosureReason reason,
            SubjectId person,
            FundingPlace funding,
            Lodging lodging,
            boolean departed,
            LocalDate closedOn)
            implements ClosureEvent {}

    /** The case was taken up again. */
    record CaseReopened(CaseId caseId, String reason, LocalDate reopenedOn) implements ClosureEvent {}
}
