package org.homeward.command.casework;

import org.homeward.kernel.casework.PreparationCommand.ApplyExitVisa;
import org.homeward.kernel.casework.PreparationCommand.CheckReadiness;
import org.homeward.kernel.casework.PreparationCommand.ClearFitToTravel;
import org.homeward.kernel.casework.PreparationCommand.ConfirmReadiness;
import org.homeward.kernel.casework.PreparationCommand.DeclareUnfit;
import org.homeward.kernel.casework.PreparationCommand.PresentOwnDocument;
import org.homeward.kernel.casework.PreparationCommand.RecordExitVisaGranted;
import org.homeward.kernel.casework.PreparationCommand.RecordExitVisaRefused;
import org.homeward.kernel.casework.PreparationCommand.RecordMedicalAssessment;
import org.homeward.kernel.casework.PreparationCommand.RecordTravelDocumentIssued;
import org.homeward.kernel.casework.PreparationCommand.RecordTravelDocumentRefused;
import org.homeward.kernel.casework.PreparationCommand.RequestTravelDocument;
import org.homeward.kernel.casework.PreparationCommand.StartPreparation;
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.ChapterOf;
import org.homeward.platform.axon.Decides;

/** Takes the commands of one chapter of a case. Documents, health, exit visa and readiness. */
@ChapterOf(MigrantCaseAggregate.class)
interface PreparationHandlers extends CaseHandlers {
    @Decides
    default void handle(StartPreparation command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(PresentOwnDocument command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RequestTravelDocument command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordTravelDocumentIssued command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordTravelDocumentRefused command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordMedicalAssessment command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(ClearFitToTravel command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(DeclareUnfit command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(ApplyExitVisa command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordExitVisaGranted command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(RecordExitVisaRefused command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(CheckReadiness command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    default void handle(ConfirmReadiness command, Facts facts) {
        decide(command, facts);
    }
}
