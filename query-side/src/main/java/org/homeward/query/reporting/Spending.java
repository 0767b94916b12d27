package org.homeward.query.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.reporting.DonorSpending;
import org.homeward.kernel.reporting.DonorSpending.Spent;
import org.homeward.query.funding.AgreementFact.Cost;
import org.homeward.query.funding.AgreementFact.Place;
import org.homeward.query.funding.AgreementFact.PlaceStep;
import org.homeward.query.funding.AgreementState;

/** What every donor has spent; each cost belongs to one agreement, each agreement to one donor. */
final class Spending {
    private final Map<AgreementId, AgreementState> agreements;

    private Spending(Map<AgreementId, AgreementState> agreements) {
        this.agreements = agreements;
    }

    static DonorSpending of(
            long position, Map<AgreementId, AgreementState> agreements, List<Cost> costs, List<Place> places) {
        return new DonorSpending(position, new Spending(agreements).rows(costs, places));
    }

    private List<Spent> rows(Collection<Cost> costs, Collection<Place> places) {
        var rows = new ArrayList<Spent>();
        for (var donor : Donor.values()) {
            for (var currency : Currency.values()) {
                var own = agreements.values().stream()
                        .map(state -> state.agreed().signed())
                        .filter(signed -> signed.donor() == donor && signed.currency() == currency)
                        .map(signed -> signed.agreementId())
                        .toList();
                if (!own.isEmpty()) {
                    rows.add(row(donor, currency, of(own, costs), persons(own, places)));
                }
            }
        }
        return rows;
    }

    private static Spent row(Donor donor, Currency currency, List<Cost> costs, int persons) {
        var sum = costs.stream().map(Cost::amount).reduce(Money.zero(currency), Money::plus);
        return new Spent(donor, sum, costs.size(), persons);
    }

    private static List<Cost> of(List<AgreementId> agreements, Collection<Cost> costs) {
        return costs.stream()
                .filter(cost -> agreements.contains(cost.agreementId()))
                .toList();
    }

    private static int persons(List<AgreementId> agreements, Collection<Place> places) {
        return Math.toIntExact(places.stream()
                .filter(place -> place.step() == PlaceStep.CONFIRMED && agreements.contains(place.agreementId()))
                .map(Place::caseId)
                .distinct()
                .count());
    }
}
