package org.homeward.kernel.casework;

import java.time.LocalDate;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Require;

/** What can be asked about the end of a case. */
public sealed interface ClosureCommand extends MigrantCaseCommand {

    /** The case ends for a reason that its state allows. */
    record CloseCase(CaseId caseId, ClosureReason reason, LocalDate closedOn) implements ClosureCommand {
        public CloseCase {
            closedOn = Require.date(closedOn, "closedOn");
        }
    }

    /** A closed case is taken up again. */
    record ReopenCase(CaseId caseId, String reason, LocalDate reopenedOn) implements ClosureCommand {
        public ReopenCase {
            reopenedOn = Require.date(reopenedOn, "reopenedOn");
            reason = Require.text(reason, 200, "reason");
        }
    }
}
