package org.homeward.kernel.casework;

import java.time.LocalDate;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Require;

/** What is asked when a day has come and what should have happened has not. */
public sealed interface DeadlineCommand extends MigrantCaseCommand {

    /** A place in an agreement was not used in time. */
    record ExpireFunding(CaseId caseId, AgreementId agreementId, LocalDate expiredOn) implements DeadlineCommand {
        public ExpireFunding {
            expiredOn = Require.date(expiredOn, "expiredOn");
        }
    }

    /** Something was not done in time. */
    record RecordOverdue(CaseId caseId, Overdue what, LocalDate dueOn) implements DeadlineCommand {
        public RecordOverdue {
            dueOn = Require.date(dueOn, "dueOn");
        }
    }
}
