package org.homeward.kernel.casework;

import java.time.LocalDate;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.Personal;

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

    /** The person died; the closure of the case follows. */
    record BeneficiaryDied(
            CaseId caseId,
            SubjectId person,
            Personal<String> circumstances,
            Seat seat,
            LocalDate diedOn,
            LocalDate recordedOn)
            implements ClosureEvent {}

    /** The case was taken up again. */
    record CaseReopened(CaseId caseId, String reason, LocalDate reopenedOn) implements ClosureEvent {}
}
