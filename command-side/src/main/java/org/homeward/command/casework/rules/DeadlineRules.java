package org.homeward.command.casework.rules;

import static org.homeward.kernel.casework.CaseStatus.ARRIVED;
import static org.homeward.kernel.casework.CaseStatus.DEPARTED;
import static org.homeward.kernel.casework.CaseStatus.MONITORED;
import static org.homeward.kernel.casework.CaseStatus.REGISTERED;

import org.homeward.kernel.casework.CaseworkRejection.FundingStillHeld;
import org.homeward.kernel.casework.CaseworkRejection.NotOverdue;
import org.homeward.kernel.casework.DeadlineCommand;
import org.homeward.kernel.casework.DeadlineCommand.ExpireFunding;
import org.homeward.kernel.casework.DeadlineCommand.RecordOverdue;
import org.homeward.kernel.casework.DeadlineEvent;
import org.homeward.kernel.casework.DeadlineEvent.FundingExpired;
import org.homeward.kernel.casework.DeadlineEvent.OverdueRecorded;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.Overdue;
import org.homeward.kernel.message.Facts;

/** What follows when a day has come and what should have happened has not. */
final class DeadlineRules {
    private DeadlineRules() {}

    static MigrantCaseEvent decide(DeadlineCommand command, CaseFile file, Facts facts) {
        return switch (command) {
            case ExpireFunding c -> expired(c, file, facts);
            case RecordOverdue c -> {
                var late = !facts.today().isBefore(c.dueOn());
                Gates.require(late && isOpen(c.what(), file), new NotOverdue(c.what()));
                yield overdue(c);
            }
        };
    }

    private static FundingExpired expired(ExpireFunding c, CaseFile file, Facts facts) {
        var expiresOn = file.journey().fundedUntil();
        var come = !c.expiredOn().isBefore(expiresOn) && !facts.today().isBefore(expiresOn);
        Gates.require(come, new FundingStillHeld(expiresOn));
        return expired(c);
    }

    static FundingExpired expired(ExpireFunding c) {
        return new FundingExpired(c.caseId(), c.agreementId(), c.expiredOn());
    }

    static OverdueRecorded overdue(RecordOverdue c) {
        return new OverdueRecorded(c.caseId(), c.what(), c.dueOn());
    }

    private static boolean isOpen(Overdue what, CaseFile file) {
        return switch (what) {
            case SCREENING -> file.status() == REGISTERED;
            case HOLD_REVIEW -> !file.protection().holds().isEmpty();
            case TRAVEL_DOCUMENT -> file.papers().documentRequested();
            case ARRIVAL -> file.status() == DEPARTED;
            case REINTEGRATION_PLAN -> file.status() == ARRIVED;
            case MONITORING -> file.status().isWithin(ARRIVED, MONITORED);
        };
    }

    static CaseFile evolve(CaseFile file, DeadlineEvent event) {
        return switch (event) {
            case FundingExpired e -> file.noted(e).to(file.status().withoutMoney());
            case OverdueRecorded e -> file.noted(e);
        };
    }
}
