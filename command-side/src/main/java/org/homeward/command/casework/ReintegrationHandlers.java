package org.homeward.command.casework;

import org.homeward.kernel.casework.ReintegrationCommand.ApprovePlan;
import org.homeward.kernel.casework.ReintegrationCommand.ApproveTranche;
import org.homeward.kernel.casework.ReintegrationCommand.ConfirmDelivery;
import org.homeward.kernel.casework.ReintegrationCommand.DeclineTranche;
import org.homeward.kernel.casework.ReintegrationCommand.RecordMonitoringVisit;
import org.homeward.kernel.casework.ReintegrationCommand.RecordSurvey;
import org.homeward.kernel.casework.ReintegrationCommand.RecordTrancheCommitted;
import org.homeward.kernel.casework.ReintegrationCommand.RequestTranche;
import org.homeward.kernel.casework.ReintegrationCommand.SubmitPlan;
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.ChapterOf;
import org.homeward.platform.axon.Decides;

/** Takes the commands of one chapter of a case. The support after the arrival. */
@ChapterOf(MigrantCaseAggregate.class)
interface ReintegrationHandlers extends CaseHandlers {
    @Decides
    default void handle(SubmitPlan command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(ApprovePlan command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RequestTranche command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(ApproveTranche command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordTrancheCommitted command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(DeclineTranche command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(ConfirmDelivery command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordMonitoringVisit command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordSurvey command, Facts facts) {
        decide(command, facts);
    }
}
