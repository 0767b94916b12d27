package org.homeward.query.funding;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.kernel.funding.AgreementList;
import org.homeward.kernel.funding.AgreementStatus;
import org.homeward.kernel.funding.AgreementSummary;
import org.homeward.kernel.funding.LineUse;
import org.homeward.kernel.funding.PlaceUse;
import org.homeward.kernel.funding.SupportUse;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.query.funding.SupportFact.Step;

/** Makes the views of finance from states and facts; pure functions. */
final class FundingViews {
    private FundingViews() {}

    static AgreementList list(long position, Map<AgreementId, AgreementState> states, Collection<DemandFact> demand) {
        var agreements = states.values().stream()
                .map(state -> summary(state, demand))
                .sorted(Comparator.comparing(AgreementSummary::eligibleFrom)
                        .thenComparing(agreement -> agreement.agreementId().value()))
                .toList();
        var left = agreements.stream()
                .filter(agreement -> !agreement.ended())
                .mapToInt(agreement -> agreement.places().left())
                .sum();
        return new AgreementList(position, agreements, DemandFact.waiting(demand), left);
    }

    static AgreementStatus status(
            long position, AgreementState state, Collection<SupportFact> support, Collection<DemandFact> demand) {
        var terms = state.agreed();
        return new AgreementStatus(
                position,
                summary(state, demand),
                terms.addenda(),
                terms.signed().nationalities(),
                terms.signed().indirectBasisPoints(),
                terms.ceilings(),
                state.lines().stream()
                        .sorted(Comparator.comparing(LineUse::code, BudgetCodes.ORDER))
                        .toList(),
                use(support, terms.signed().currency()),
                DemandFact.waiting(demand));
    }

    private static AgreementSummary summary(AgreementState state, Collection<DemandFact> demand) {
        var terms = state.agreed();
        var signed = terms.signed();
        var id = signed.agreementId().value();
        var declined = demand.stream()
                .filter(fact -> fact.step() == DemandFact.Step.DECLINED
                        && fact.agreement().equals(id))
                .count();
        return new AgreementSummary(
                signed.agreementId(),
                signed.donor(),
                signed.title(),
                signed.eligibleFrom(),
                terms.eligibleUntil(),
                signed.calendar(),
                terms.ended(),
                PlaceUse.of(terms.cap(), state.reserved(), state.confirmed()),
                state.money(),
                Math.toIntExact(declined));
    }

    /** A later step of a part takes the place of an earlier one; what was given up counts no more. */
    private static SupportUse use(Collection<SupportFact> facts, Currency currency) {
        var parts = new HashMap<String, SupportFact>();
        facts.forEach(fact -> parts.put(fact.commitmentId().value(), fact));
        var valid = parts.values().stream()
                .filter(part -> part.step() != Step.RELEASED)
                .toList();
        var byPerson = new HashMap<String, Money>();
        valid.forEach(part -> byPerson.merge(part.entitlementId().value(), part.amount(), Money::plus));
        var largest = byPerson.values().stream().max(Comparator.naturalOrder()).orElse(Money.zero(currency));
        return new SupportUse(
                byPerson.size(), sum(valid, Step.COMMITTED, currency), sum(valid, Step.DELIVERED, currency), largest);
    }

    private static Money sum(List<SupportFact> parts, Step step, Currency currency) {
        return parts.stream()
                .filter(part -> part.step() == step)
                .map(SupportFact::amount)
                .reduce(Money.zero(currency), Money::plus);
    }
}
