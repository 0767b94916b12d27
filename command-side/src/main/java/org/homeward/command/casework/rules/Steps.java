package org.homeward.command.casework.rules;

import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.message.CommandRejected;

/** Guards the status: a command that is not possible is refused with those that are. */
final class Steps {
    private Steps() {}

    /** Where a case in this state stands. */
    static CaseStatus statusOf(MigrantCase state) {
        return switch (state) {
            case MigrantCase.Unopened unopened -> CaseStatus.NONE;
            case MigrantCase.Enquiry enquiry -> CaseStatus.ENQUIRY;
            case MigrantCase.ClosedEnquiry enquiry -> CaseStatus.ENQUIRY_CLOSED;
            case CaseFile file -> file.status();
        };
    }

    /** Refuses a command that is not possible at a status. */
    static void require(MigrantCaseCommand command, CaseStatus status) {
        if (!CaseSteps.isPossible(command.getClass(), status)) {
            throw notPossible(status);
        }
    }

    static CommandRejected notPossible(CaseStatus status) {
        return new CommandRejected(new NotPossibleNow(status.name(), CaseSteps.from(status)));
    }
}
