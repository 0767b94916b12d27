package org.homeward.platform.security;

import static org.homeward.kernel.security.Role.ADM;
import static org.homeward.kernel.security.Role.AUD;
import static org.homeward.kernel.security.Role.CPO;
import static org.homeward.kernel.security.Role.CSL;
import static org.homeward.kernel.security.Role.DOC;
import static org.homeward.kernel.security.Role.DON;
import static org.homeward.kernel.security.Role.DPO;
import static org.homeward.kernel.security.Role.FIN;
import static org.homeward.kernel.security.Role.HOM;
import static org.homeward.kernel.security.Role.MED;
import static org.homeward.kernel.security.Role.MOV;
import static org.homeward.kernel.security.Role.OUT;
import static org.homeward.kernel.security.Role.PM;
import static org.homeward.kernel.security.Role.PRO;
import static org.homeward.kernel.security.Role.REG;
import static org.homeward.kernel.security.Role.RIO;
import static org.homeward.kernel.security.Role.SHM;
import static org.homeward.kernel.security.Role.SHW;
import static org.homeward.kernel.security.Role.SYS;

import org.homeward.kernel.casework.CaseworkQuery.FindPossibleDuplicates;
import org.homeward.kernel.casework.CaseworkQuery.FollowCase;
import org.homeward.kernel.casework.CaseworkQuery.ListCases;
import org.homeward.kernel.casework.CaseworkQuery.ShowCase;
import org.homeward.kernel.casework.CaseworkQuery.ShowCaseTimeline;
import org.homeward.kernel.casework.CaseworkQuery.ShowDocument;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeFigures;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeOverview;
import org.homeward.kernel.casework.CaseworkQuery.ShowWaitingList;
import org.homeward.kernel.casework.ClosureCommand.CloseCase;
import org.homeward.kernel.casework.ClosureCommand.RecordDeath;
import org.homeward.kernel.casework.ClosureCommand.ReopenCase;
import org.homeward.kernel.casework.DeadlineCommand.ExpireFunding;
import org.homeward.kernel.casework.DeadlineCommand.RecordOverdue;
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
import org.homeward.kernel.casework.IntakeCommand.AttachDocument;
import org.homeward.kernel.casework.IntakeCommand.CloseEnquiry;
import org.homeward.kernel.casework.IntakeCommand.ConfirmNotDuplicate;
import org.homeward.kernel.casework.IntakeCommand.EntrustCase;
import org.homeward.kernel.casework.IntakeCommand.LinkFamily;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RectifyIdentity;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.IntakeCommand.RequestShelter;
import org.homeward.kernel.casework.ProtectionCommand.AppointGuardian;
import org.homeward.kernel.casework.ProtectionCommand.CompleteScreening;
import org.homeward.kernel.casework.ProtectionCommand.DecideBestInterests;
import org.homeward.kernel.casework.ProtectionCommand.PlaceHold;
import org.homeward.kernel.casework.ProtectionCommand.ReferInternationalProtection;
import org.homeward.kernel.casework.ProtectionCommand.ReleaseHold;
import org.homeward.kernel.casework.ReintegrationCommand.ApprovePlan;
import org.homeward.kernel.casework.ReintegrationCommand.ApproveTranche;
import org.homeward.kernel.casework.ReintegrationCommand.ConfirmDelivery;
import org.homeward.kernel.casework.ReintegrationCommand.DeclineTranche;
import org.homeward.kernel.casework.ReintegrationCommand.RecordMonitoringVisit;
import org.homeward.kernel.casework.ReintegrationCommand.RecordSurvey;
import org.homeward.kernel.casework.ReintegrationCommand.RecordTrancheCommitted;
import org.homeward.kernel.casework.ReintegrationCommand.RequestTranche;
import org.homeward.kernel.casework.ReintegrationCommand.SubmitPlan;

/** Who may do what with a case, its preparation and journey apart. */
final class CasePolicies {
    private CasePolicies() {}

    static void write(PolicyTable.Draft table) {
        intake(table);
        protection(table);
        decision(table);
        reintegration(table);
        closure(table);
        questions(table);
    }

    private static void intake(PolicyTable.Draft table) {
        table.allow(OpenEnquiry.class, OUT, REG, CSL, PRO)
                .allow(CloseEnquiry.class, OUT, REG, CSL, PRO)
                .allow(RegisterMigrant.class, OUT, REG)
                .allow(RectifyIdentity.class, REG, DOC)
                .allow(LinkFamily.class, REG, CSL, CPO)
                .allow(EntrustCase.class, PM, HOM)
                .allow(AttachDocument.class, REG, CSL, PRO, CPO, MED, DOC)
                .allow(ConfirmNotDuplicate.class, REG, CSL, PM)
                .allow(RequestShelter.class, OUT, REG, CSL, PRO, CPO);
    }

    private static void protection(PolicyTable.Draft table) {
        table.allow(CompleteScreening.class, PRO)
                .allow(PlaceHold.class, PRO, CPO, MED, PM)
                .allow(ReleaseHold.class, PRO, CPO, MED, PM)
                .allow(ReferInternationalProtection.class, PRO)
                .allow(AppointGuardian.class, CPO)
                .allow(DecideBestInterests.class, CPO);
    }

    private static void decision(PolicyTable.Draft table) {
        table.allow(ConfirmEligibility.class, CSL, PM)
                .allow(DenyEligibility.class, CSL, PM)
                .allow(PlaceOnWaitingList.class, PM, SYS)
                .allow(RequestFunding.class, PM, SYS)
                .allow(RecordFundingReserved.class, SYS)
                .allow(DeclineFunding.class, SYS)
                .allow(RecordFundingReleased.class, SYS)
                .allow(RecordCounselling.class, CSL)
                .allow(RecordVoluntaryDecision.class, CSL)
                // on the person's word, whoever hears it
                .allow(WithdrawConsent.class, OUT, REG, CSL, PRO, CPO, MED, DOC, MOV, SHM, SHW, RIO, PM, FIN, HOM)
                .allow(LapseConsent.class, SYS)
                .allow(ReengageMigrant.class, CSL);
    }

    private static void reintegration(PolicyTable.Draft table) {
        table.allow(SubmitPlan.class, RIO)
                .allow(ApprovePlan.class, PM, HOM)
                .allow(RequestTranche.class, RIO)
                .allow(ApproveTranche.class, PM, HOM)
                .allow(RecordTrancheCommitted.class, SYS)
                .allow(DeclineTranche.class, SYS)
                .allow(ConfirmDelivery.class, RIO, FIN)
                .allow(RecordMonitoringVisit.class, RIO)
                .allow(RecordSurvey.class, RIO);
    }

    private static void closure(PolicyTable.Draft table) {
        table.allow(CloseCase.class, PM, HOM)
                .allow(RecordDeath.class, PM, MED, HOM)
                .allow(ReopenCase.class, PM, HOM)
                .allow(ExpireFunding.class, SYS)
                .allow(RecordOverdue.class, SYS);
    }

    private static void questions(PolicyTable.Draft table) {
        table.allow(ListCases.class, OUT, REG, CSL, PRO, CPO, MED, DOC, MOV, SHM, RIO, PM, FIN, HOM, AUD, DPO)
                .allow(ShowCase.class, REG, CSL, PRO, CPO, MED, DOC, MOV, RIO, PM, FIN, HOM, AUD, DPO)
                .allow(ShowCaseTimeline.class, REG, CSL, PRO, CPO, MED, DOC, MOV, RIO, PM, FIN, HOM, AUD, DPO)
                .allow(FollowCase.class, REG, CSL, PRO, CPO, MED, DOC, MOV, RIO, PM, FIN, HOM, AUD, DPO)
                .allow(ShowDocument.class, REG, CSL, PRO, CPO, MED, DOC, DPO)
                .allow(FindPossibleDuplicates.class, REG, CSL, PRO, CPO, PM, HOM)
                .allow(ShowWaitingList.class, CSL, PRO, CPO, PM, FIN, HOM, AUD)
                .allow(
                        ShowProgrammeFigures.class,
                        OUT,
                        REG,
                        CSL,
                        PRO,
                        CPO,
                        MED,
                        DOC,
                        MOV,
                        SHM,
                        SHW,
                        RIO,
                        PM,
                        FIN,
                        HOM,
                        AUD,
                        DON,
                        DPO,
                        ADM)
                .allow(
                        ShowProgrammeOverview.class,
                        OUT,
                        REG,
                        CSL,
                        PRO,
                        CPO,
                        MED,
                        DOC,
                        MOV,
                        SHM,
                        SHW,
                        RIO,
                        PM,
                        FIN,
                        HOM,
                        AUD,
                        DPO,
                        ADM);
    }
}
