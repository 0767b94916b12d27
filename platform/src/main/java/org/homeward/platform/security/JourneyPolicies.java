package org.homeward.platform.security;

import static org.homeward.kernel.security.Role.CSL;
import static org.homeward.kernel.security.Role.DOC;
import static org.homeward.kernel.security.Role.HOM;
import static org.homeward.kernel.security.Role.MED;
import static org.homeward.kernel.security.Role.MOV;
import static org.homeward.kernel.security.Role.REG;
import static org.homeward.kernel.security.Role.RIO;
import static org.homeward.kernel.security.Role.SYS;

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
import org.homeward.kernel.casework.TravelCommand.ConfirmArrival;
import org.homeward.kernel.casework.TravelCommand.ConfirmDeparture;
import org.homeward.kernel.casework.TravelCommand.RecordManifested;
import org.homeward.kernel.casework.TravelCommand.RecordNoShow;
import org.homeward.kernel.casework.TravelCommand.RecordTransitIncident;
import org.homeward.kernel.casework.TravelCommand.RemoveFromManifest;
import org.homeward.kernel.movement.MovementCommand.BookSeat;
import org.homeward.kernel.movement.MovementCommand.CancelMovement;
import org.homeward.kernel.movement.MovementCommand.FreezeManifest;
import org.homeward.kernel.movement.MovementCommand.PlanMovement;
import org.homeward.kernel.movement.MovementCommand.RecordEscortNeed;
import org.homeward.kernel.movement.MovementCommand.RecordMovementArrived;
import org.homeward.kernel.movement.MovementCommand.RecordMovementDeparted;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;

/** Who may do what to prepare a journey and to carry it out. */
final class JourneyPolicies {
    private JourneyPolicies() {}

    static void write(PolicyTable.Draft table) {
        preparation(table);
        travel(table);
        movement(table);
    }

    private static void preparation(PolicyTable.Draft table) {
        table.allow(StartPreparation.class, CSL)
                .allow(PresentOwnDocument.class, REG, DOC)
                .allow(RequestTravelDocument.class, DOC)
                .allow(RecordTravelDocumentIssued.class, DOC)
                .allow(RecordTravelDocumentRefused.class, DOC)
                .allow(RecordMedicalAssessment.class, MED)
                .allow(ClearFitToTravel.class, MED)
                .allow(DeclareUnfit.class, MED)
                .allow(ApplyExitVisa.class, DOC)
                .allow(RecordExitVisaGranted.class, DOC)
                .allow(RecordExitVisaRefused.class, DOC)
                .allow(CheckReadiness.class, CSL)
                .allow(ConfirmReadiness.class, MOV);
    }

    private static void travel(PolicyTable.Draft table) {
        table.allow(RecordManifested.class, SYS)
                .allow(RemoveFromManifest.class, MOV, SYS)
                .allow(RecordNoShow.class, MOV)
                .allow(ConfirmDeparture.class, MOV)
                .allow(ConfirmArrival.class, MOV, RIO)
                .allow(RecordTransitIncident.class, MED, MOV);
    }

    private static void movement(PolicyTable.Draft table) {
        table.allow(PlanMovement.class, MOV)
                .allow(BookSeat.class, MOV)
                .allow(RecordEscortNeed.class, SYS)
                .allow(ReleaseSeat.class, MOV, SYS)
                .allow(FreezeManifest.class, MOV)
                .allow(RecordMovementDeparted.class, MOV)
                .allow(RecordMovementArrived.class, MOV, RIO)
                .allow(CancelMovement.class, MOV, HOM);
    }
}
