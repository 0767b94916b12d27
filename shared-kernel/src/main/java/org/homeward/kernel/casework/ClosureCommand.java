package org.homeward.kernel.casework;

import java.time.LocalDate;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PersonalData;
import org.homeward.kernel.privacy.PurposeGroup;

/** What can be asked about the end of a case. */
public sealed interface ClosureCommand extends MigrantCaseCommand {

    /** The case ends for a reason that its state allows. */
    record CloseCase(CaseId caseId, ClosureReason reason, LocalDate closedOn) implements ClosureCommand {
        public CloseCase {
            closedOn = Require.date(closedOn, "closedOn");
        }
    }

    /** The person has died; the case ends, whatever is still open in it. */
    record RecordDeath(
            CaseId caseId,
            @PersonalData(PurposeGroup.MEDICAL) Personal<String> circumstances,
            LocalDate diedOn,
            LocalDate recordedOn)
            implements ClosureCommand {
        public RecordDeath {
            diedOn = Require.date(diedOn, "diedOn");
            recordedOn = Require.date(recordedOn, "recordedOn");
            Require.that(!recordedOn.isBefore(diedOn), "a death is recorded after it happened");
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
