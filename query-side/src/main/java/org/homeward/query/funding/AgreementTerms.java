package org.homeward.query.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homeward.kernel.funding.DatedCeiling;
import org.homeward.kernel.funding.FundingAgreementEvent.AddendumSigned;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementSigned;
import org.homeward.kernel.funding.FundingAgreementEvent.CeilingSet;

/**
 * What was agreed, addenda included.
 *
 * @param signed the agreement as it was signed
 * @param cap how many persons, now
 * @param eligibleUntil the last day, now
 * @param addenda how many addenda were signed
 * @param ceilings the ceilings, the earliest first
 * @param ended whether it takes no new costs
 */
public record AgreementTerms(
        AgreementSigned signed,
        int cap,
        LocalDate eligibleUntil,
        int addenda,
        List<DatedCeiling> ceilings,
        boolean ended) {
    public AgreementTerms {
        ceilings = List.copyOf(ceilings);
    }

    static AgreementTerms of(AgreementSigned signed) {
        return new AgreementTerms(signed, signed.cap(), signed.eligibleUntil(), 0, List.of(), false);
    }

    AgreementTerms with(AddendumSigned addendum) {
        return new AgreementTerms(signed, addendum.cap(), addendum.eligibleUntil(), addendum.number(), ceilings, ended);
    }

    /** A ceiling from the same day on replaces the one before. */
    AgreementTerms with(CeilingSet set) {
        var dated = new ArrayList<DatedCeiling>();
        ceilings.stream()
                .filter(ceiling -> !ceiling.validFrom().equals(set.validFrom()))
                .forEach(dated::add);
        dated.add(new DatedCeiling(set.validFrom(), set.ceiling()));
        dated.sort(Comparator.comparing(DatedCeiling::validFrom));
        return new AgreementTerms(signed, cap, eligibleUntil, addenda, dated, ended);
    }

    AgreementTerms end() {
        return new AgreementTerms(signed, cap, eligibleUntil, addenda, ceilings, true);
    }
}
