package org.homeward.platform.security;

import static org.homeward.kernel.security.Role.CPO;
import static org.homeward.kernel.security.Role.CSL;
import static org.homeward.kernel.security.Role.DOC;
import static org.homeward.kernel.security.Role.DPO;
import static org.homeward.kernel.security.Role.MED;
import static org.homeward.kernel.security.Role.MOV;
import static org.homeward.kernel.security.Role.PRO;
import static org.homeward.kernel.security.Role.REG;
import static org.homeward.kernel.security.Role.RIO;

import org.homeward.kernel.privacy.PurposeGroup;

/**
 * The policy table of the programme, written by feature. A message without a line is denied to everyone; a line with
 * {@code SYS} alone is for policies and deadlines, which no person can be.
 */
public final class Policies {
    private Policies() {}

    /** The table. */
    public static PolicyTable table() {
        var table = PolicyTable.draft();
        CasePolicies.write(table);
        JourneyPolicies.write(table);
        ShelterPolicies.write(table);
        FundingPolicies.write(table);
        OversightPolicies.write(table);
        fields(table);
        return table.table();
    }

    private static void fields(PolicyTable.Draft table) {
        table.show(PurposeGroup.IDENTITY, REG, CSL, PRO, CPO, MED, DOC, MOV, RIO, DPO)
                .show(PurposeGroup.CONTACT, REG, CSL, PRO, CPO, RIO, DPO)
                .show(PurposeGroup.CIRCUMSTANCES, CSL, PRO, CPO)
                .show(PurposeGroup.MEDICAL, MED)
                .show(PurposeGroup.PROTECTION, PRO, CPO);
    }
}
