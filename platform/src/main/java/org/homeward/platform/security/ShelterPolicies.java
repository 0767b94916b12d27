package org.homeward.platform.security;

import static org.homeward.kernel.security.Role.AUD;
import static org.homeward.kernel.security.Role.CPO;
import static org.homeward.kernel.security.Role.CSL;
import static org.homeward.kernel.security.Role.DOC;
import static org.homeward.kernel.security.Role.FIN;
import static org.homeward.kernel.security.Role.HOM;
import static org.homeward.kernel.security.Role.MED;
import static org.homeward.kernel.security.Role.MOV;
import static org.homeward.kernel.security.Role.OUT;
import static org.homeward.kernel.security.Role.PM;
import static org.homeward.kernel.security.Role.PRO;
import static org.homeward.kernel.security.Role.REG;
import static org.homeward.kernel.security.Role.SHM;
import static org.homeward.kernel.security.Role.SHW;
import static org.homeward.kernel.security.Role.SYS;

import org.homeward.kernel.shelter.IncidentCommand.CloseIncident;
import org.homeward.kernel.shelter.IncidentCommand.ReportIncident;
import org.homeward.kernel.shelter.IncidentCommand.TriageIncident;
import org.homeward.kernel.shelter.ServiceCommand.RecordMeals;
import org.homeward.kernel.shelter.ServiceCommand.RecordService;
import org.homeward.kernel.shelter.ShelterCommand.AdmitResident;
import org.homeward.kernel.shelter.ShelterCommand.BlockBed;
import org.homeward.kernel.shelter.ShelterCommand.CancelRequest;
import org.homeward.kernel.shelter.ShelterCommand.DischargeResident;
import org.homeward.kernel.shelter.ShelterCommand.ExpireReservation;
import org.homeward.kernel.shelter.ShelterCommand.OpenShelter;
import org.homeward.kernel.shelter.ShelterCommand.ReallocateBed;
import org.homeward.kernel.shelter.ShelterCommand.RecordAbsence;
import org.homeward.kernel.shelter.ShelterCommand.RecordReturn;
import org.homeward.kernel.shelter.ShelterCommand.RedesignateRoom;
import org.homeward.kernel.shelter.ShelterCommand.RequestAdmission;
import org.homeward.kernel.shelter.ShelterCommand.SignOffDischarge;
import org.homeward.kernel.shelter.ShelterCommand.UnblockBed;
import org.homeward.kernel.shelter.ShelterQuery.FollowShelter;
import org.homeward.kernel.shelter.ShelterQuery.ListShelters;
import org.homeward.kernel.shelter.ShelterQuery.ShowOccupancy;
import org.homeward.kernel.shelter.ShelterQuery.ShowShelterBoard;
import org.homeward.kernel.shelter.ShelterQuery.ShowShelterQueue;
import org.homeward.kernel.shelter.StockCommand.DistributeItems;
import org.homeward.kernel.shelter.StockCommand.ReceiveItems;

/** Who may do what in a shelter. */
final class ShelterPolicies {
    private ShelterPolicies() {}

    static void write(PolicyTable.Draft table) {
        stays(table);
        beds(table);
        daily(table);
        incidents(table);
        questions(table);
    }

    private static void stays(PolicyTable.Draft table) {
        table.allow(RequestAdmission.class, OUT, CSL, PRO, SHM, SYS)
                .allow(CancelRequest.class, CSL, SHM, SYS)
                .allow(ExpireReservation.class, SYS)
                .allow(AdmitResident.class, SHM)
                .allow(ReallocateBed.class, SHM)
                .allow(RecordAbsence.class, SHM, SHW)
                .allow(RecordReturn.class, SHM, SHW)
                .allow(SignOffDischarge.class, PRO, CPO, MED)
                .allow(DischargeResident.class, SHM, SYS);
    }

    private static void beds(PolicyTable.Draft table) {
        table.allow(OpenShelter.class, SHM, HOM)
                .allow(BlockBed.class, SHM)
                .allow(UnblockBed.class, SHM, SYS)
                .allow(RedesignateRoom.class, SHM);
    }

    private static void daily(PolicyTable.Draft table) {
        table.allow(RecordService.class, MED, SHM, SHW)
                .allow(RecordMeals.class, SHM, SHW)
                .allow(ReceiveItems.class, SHM, SHW)
                .allow(DistributeItems.class, SHM, SHW);
    }

    private static void incidents(PolicyTable.Draft table) {
        // whoever sees it reports it
        table.allow(ReportIncident.class, OUT, REG, CSL, PRO, CPO, MED, DOC, MOV, SHM, SHW, PM, HOM)
                .allow(TriageIncident.class, PRO, SHM)
                .allow(CloseIncident.class, SHM, HOM);
    }

    private static void questions(PolicyTable.Draft table) {
        table.allow(ListShelters.class, OUT, REG, CSL, PRO, CPO, MED, DOC, MOV, SHM, SHW, PM, FIN, HOM, AUD)
                .allow(ShowShelterBoard.class, CSL, PRO, CPO, MED, SHM, SHW, PM, HOM, AUD)
                .allow(FollowShelter.class, CSL, PRO, CPO, MED, SHM, SHW, PM, HOM, AUD)
                .allow(ShowShelterQueue.class, CSL, PRO, CPO, MED, SHM, PM, HOM, AUD)
                .allow(ShowOccupancy.class, CSL, PRO, CPO, MED, SHM, SHW, PM, FIN, HOM, AUD);
    }
}
