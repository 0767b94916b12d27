package org.homeward.kernel.funding;

import java.util.List;
import java.util.Set;
import org.homeward.kernel.identity.CountryCode;

/**
 * Where one agreement stands.
 *
 * @param position the position of the last event taken into account
 * @param agreement the agreement in short
 * @param addenda how many addenda were signed
 * @param nationalities whom it covers; empty for everybody
 * @param indirectBasisPoints the indirect rate in hundredths of a per cent
 * @param ceilings the ceilings by date, the earliest first
 * @param lines the budget lines in the order of their codes
 * @param support in-kind support by this agreement
 * @param waitingPersons how many persons are on the programme's waiting list for money
 */
public record AgreementStatus(
        long position,
        AgreementSummary agreement,
        int addenda,
        Set<CountryCode> nationalities,
        int indirectBasisPoints,
        List<DatedCeiling> ceilings,
        List<LineUse> lines,
        SupportUse support,
        int waitingPersons) {
    public AgreementStatus {
        nationalities = Set.copyOf(nationalities);
        ceilings = List.copyOf(ceilings);
        lines = List.copyOf(lines);
    }
}
