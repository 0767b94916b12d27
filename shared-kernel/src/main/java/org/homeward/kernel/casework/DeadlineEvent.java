package org.homeward.kernel.casework;

import java.time.LocalDate;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;

/** What happens when a day has come and what should have happened has not. */
public sealed interface DeadlineEvent extends MigrantCaseEvent {

    /** A place in an agreement was not used in time and is given back. */
    record FundingExpired(CaseId caseId, AgreementId agreementId, LocalDate expiredOn) implements DeadlineEvent {}

    /** Something was not done in time. */
    record OverdueRecorded(CaseId caseId, Overdue what, LocalDate dueOn) implements DeadlineEvent {}
}
