package org.homeward.command.casework;

import org.homeward.kernel.casework.DecisionCommand.ConfirmEligibility;
import org.homeward.kernel.casework.DecisionCommand.DeclineFunding;
import org.homeward.kernel.casework.DecisionCommand.DenyEligibility;
import org.homeward.kernel.casework.DecisionCommand.LapseConsent;
import org.homeward.kernel.casework.DecisionCommand.PlaceOnWaitingList;
import org.homeward.kernel.casework.DecisionCommand.RecordCounselling;
import org.homeward.kernel.casework.DecisionCommand.RecordFundingReleased;
import org.homeward.kernel.casework.DecisionCommand.RecordFundingReserved;
import org.homeward.kernel.casework.DecisionCommand.RecordVoluntaryDecision;
import org.homeward.kernel.casework.DecisionCommand.ReengageMigrant;
import org.homeward.kernel.casework.DecisionCommand.RequestFunding;
import org.homeward.kernel.casework.DecisionCommand.WithdrawConsent;
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.ChapterOf;
import org.homeward.platform.axon.Decides;

/** Takes the commands of one chapter of a case. Eligibility, money and the person's own decision. */
@ChapterOf(MigrantCaseAggregate.class)
interface DecisionHandlers extends CaseHandlers {
    @Decides
    default void handle(ConfirmEligibility command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(DenyEligibility command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(PlaceOnWaitingList command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RequestFunding command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordFundingReserved command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(DeclineFunding command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordFundingReleased command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordCounselling command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordVoluntaryDecision command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(WithdrawConsent command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(LapseConsent command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(ReengageMigrant command, Facts facts) {
        decide(command, facts);
    }
}
