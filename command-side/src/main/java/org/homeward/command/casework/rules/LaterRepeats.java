package org.homeward.command.casework.rules;

import org.homeward.command.casework.rules.CaseFile.Ending;
import org.homeward.command.casework.rules.Support.Plan;
import org.homeward.command.casework.rules.Support.Progress;
import org.homeward.kernel.casework.ClosureCommand;
import org.homeward.kernel.casework.ClosureCommand.CloseCase;
import org.homeward.kernel.casework.ClosureCommand.RecordDeath;
import org.homeward.kernel.casework.ClosureCommand.ReopenCase;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.DeadlineCommand;
import org.homeward.kernel.casework.DeadlineCommand.ExpireFunding;
import org.homeward.kernel.casework.DeadlineCommand.RecordOverdue;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.ReintegrationCommand;
import org.homeward.kernel.casework.ReintegrationCommand.ApprovePlan;
import org.homeward.kernel.casework.ReintegrationCommand.ApproveTranche;
import org.homeward.kernel.casework.ReintegrationCommand.ConfirmDelivery;
import org.homeward.kernel.casework.ReintegrationCommand.DeclineTranche;
import org.homeward.kernel.casework.ReintegrationCommand.RecordMonitoringVisit;
import org.homeward.kernel.casework.ReintegrationCommand.RecordSurvey;
import org.homeward.kernel.casework.ReintegrationCommand.RecordTrancheCommitted;
import org.homeward.kernel.casework.ReintegrationCommand.RequestTranche;
import org.homeward.kernel.casework.ReintegrationCommand.SubmitPlan;

/** The {@link Repeats} of what follows the arrival, and of deadlines and closure. */
final class LaterRepeats {
    private LaterRepeats() {}

    static boolean support(ReintegrationCommand command, CaseFile file) {
        var support = file.support();
        return switch (command) {
            case SubmitPlan c ->
                support.plan() instanceof Plan.Submitted plan
                        && plan.equals(new Plan.Submitted(plan.author(), c.activity(), c.items(), c.total()));
            case ApprovePlan c ->
                support.plan() instanceof Plan.Approved plan && plan.ceiling().equals(c.ceiling());
            case RequestTranche c -> support.isAsked(c.trancheId(), c.amount());
            case ApproveTranche c -> support.isBetween(c.trancheId(), Progress.APPROVED, Progress.DELIVERED);
            case RecordTrancheCommitted c -> support.isBetween(c.trancheId(), Progress.COMMITTED, Progress.DELIVERED);
            case DeclineTranche c -> support.isBetween(c.trancheId(), Progress.DECLINED, Progress.DECLINED);
            case ConfirmDelivery c -> support.isBetween(c.trancheId(), Progress.DELIVERED, Progress.DELIVERED);
            case RecordMonitoringVisit c -> file.hasNoted(ReintegrationRules.visited(c));
            case RecordSurvey c -> file.hasNoted(ReintegrationRules.surveyed(c));
        };
    }

    static boolean deadline(DeadlineCommand command, CaseFile file) {
        return switch (command) {
            case ExpireFunding c ->
                !file.journey().funding().equals(new FundingPlace.At(c.agreementId()))
                        || file.hasNoted(DeadlineRules.expired(c));
            case RecordOverdue c -> file.hasNoted(DeadlineRules.overdue(c));
        };
    }

    static boolean closure(ClosureCommand command, CaseFile file) {
        return switch (command) {
            case CloseCase c ->
                file.ending() instanceof Ending.Closed closed
                        && closed.reason() == c.reason()
                        && closed.on().equals(c.closedOn());
            case RecordDeath c ->
                file.ending() instanceof Ending.Closed closed && closed.reason() == ClosureReason.DECEASED;
            case ReopenCase c -> file.ending().equals(new Ending.Reopened(c.reason(), c.reopenedOn()));
        };
    }
}
