package org.homeward.command.funding.rules;

import java.time.LocalDate;
import org.homeward.kernel.funding.FundingAgreementCommand.BindSupport;
import org.homeward.kernel.funding.FundingAgreementEvent.CeilingSet;
import org.homeward.kernel.funding.FundingRejection.CeilingExceeded;
import org.homeward.kernel.funding.FundingRejection.NoCeilingInForce;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.money.Money;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The most one person may have, by the day from which it holds until the next one begins. */
record Ceilings(PMap<LocalDate, Money> byFirstDay) {
    static final Ceilings NONE = new Ceilings(HashTreePMap.empty());

    boolean isSet(LocalDate validFrom, Money ceiling) {
        return ceiling.equals(byFirstDay.get(validFrom));
    }

    Ceilings with(CeilingSet event) {
        return new Ceilings(byFirstDay.plus(event.validFrom(), event.ceiling()));
    }

    /** What the person has by all agreements together is within the ceiling of the day on which the plan was approved. */
    void requireWithin(BindSupport support) {
        var ceiling = inForceOn(support.planApprovedOn());
        if (support.used().exceeds(ceiling)) {
            throw new CommandRejected(
                    new CeilingExceeded(ceiling, support.used().minus(ceiling)));
        }
    }

    private Money inForceOn(LocalDate day) {
        return byFirstDay.keySet().stream()
                .filter(first -> !first.isAfter(day))
                .max(LocalDate::compareTo)
                .map(byFirstDay::get)
                .orElseThrow(() -> new CommandRejected(new NoCeilingInForce(day)));
    }
}
