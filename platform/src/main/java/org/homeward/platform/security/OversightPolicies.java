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
import static org.homeward.kernel.security.Role.PM;
import static org.homeward.kernel.security.Role.PRO;
import static org.homeward.kernel.security.Role.REG;
import static org.homeward.kernel.security.Role.RIO;
import static org.homeward.kernel.security.Role.SHM;
import static org.homeward.kernel.security.Role.SHW;
import static org.homeward.kernel.security.Role.SYS;

import org.homeward.kernel.audit.AuditQuery.FindHistoryHash;
import org.homeward.kernel.audit.AuditQuery.FindRefusals;
import org.homeward.kernel.audit.AuditQuery.FindTimeline;
import org.homeward.kernel.privacy.ErasureCommand.DeclineErasure;
import org.homeward.kernel.privacy.ErasureCommand.EraseSubject;
import org.homeward.kernel.privacy.ErasureCommand.RequestErasure;
import org.homeward.kernel.privacy.PrivacyQuery.WhoSaw;
import org.homeward.kernel.reporting.ReportingQuery.FindReport;
import org.homeward.kernel.reporting.ReportingQuery.FindReportFile;
import org.homeward.kernel.reporting.ReportingQuery.FindSpending;
import org.homeward.kernel.reporting.ReportingQuery.FindTemplates;
import org.homeward.kernel.security.BreakGlassCommand.BreakGlass;
import org.homeward.kernel.security.BreakGlassCommand.RecordOverdueGlass;
import org.homeward.kernel.security.BreakGlassCommand.ReviewGlass;
import org.homeward.kernel.security.SecurityQuery.ListBrokenGlass;
import org.homeward.kernel.upkeep.UpkeepCommand.DiscardProjected;
import org.homeward.kernel.upkeep.UpkeepCommand.DiscardReaction;
import org.homeward.kernel.upkeep.UpkeepCommand.EndRebuild;
import org.homeward.kernel.upkeep.UpkeepCommand.RetryProjections;
import org.homeward.kernel.upkeep.UpkeepCommand.RetryReactions;
import org.homeward.kernel.upkeep.UpkeepCommand.StartRebuild;
import org.homeward.kernel.upkeep.UpkeepCommand.SwitchBack;
import org.homeward.kernel.upkeep.UpkeepCommand.SwitchToRebuild;
import org.homeward.kernel.upkeep.UpkeepQuery.ListProjectionLetters;
import org.homeward.kernel.upkeep.UpkeepQuery.ListReactionLetters;
import org.homeward.kernel.upkeep.UpkeepQuery.ShowReadModels;

/** What donors and auditors may ask, and data-protection officers and those who keep the system running do. */
final class OversightPolicies {
    private OversightPolicies() {}

    static void write(PolicyTable.Draft table) {
        table.allow(FindTemplates.class, PM, FIN, HOM, AUD, DON)
                .allow(FindReport.class, PM, FIN, HOM, AUD, DON)
                .allow(FindReportFile.class, PM, FIN, HOM, AUD, DON)
                .allow(FindSpending.class, PM, FIN, HOM, AUD, DON)
                .allow(FindTimeline.class, PM, HOM, AUD, DPO)
                .allow(FindRefusals.class, PM, HOM, AUD, DPO)
                .allow(FindHistoryHash.class, PM, HOM, AUD, DPO)
                .allow(WhoSaw.class, AUD, DPO)
                .allow(RequestErasure.class, DPO)
                .allow(DeclineErasure.class, DPO, HOM)
                .allow(EraseSubject.class, DPO, HOM);
        breakGlass(table);
        upkeep(table);
    }

    /** Who has a part in a case may see it whole in an emergency; who keeps the system running may not. */
    private static void breakGlass(PolicyTable.Draft table) {
        table.allow(BreakGlass.class, REG, CSL, PRO, CPO, MED, DOC, MOV, SHM, SHW, RIO, PM, HOM, AUD)
                .allow(ReviewGlass.class, PRO, DPO)
                .allow(RecordOverdueGlass.class, SYS)
                .allow(ListBrokenGlass.class, PRO, HOM, AUD, DPO);
    }

    private static void upkeep(PolicyTable.Draft table) {
        table.allow(ShowReadModels.class, ADM, AUD)
                .allow(ListProjectionLetters.class, ADM, AUD)
                .allow(ListReactionLetters.class, ADM, AUD)
                .allow(StartRebuild.class, ADM)
                .allow(SwitchToRebuild.class, ADM)
                .allow(SwitchBack.class, ADM)
                .allow(EndRebuild.class, ADM)
                .allow(RetryProjections.class, ADM)
                .allow(DiscardProjected.class, ADM)
                .allow(RetryReactions.class, ADM)
                .allow(DiscardReaction.class, ADM);
    }
}
