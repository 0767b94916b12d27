package org.homeward.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.query.funding.FundingEvents.agreement;
import static org.homeward.query.funding.FundingEvents.cost;
import static org.homeward.query.reporting.Reports.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.funding.FundingAgreementEvent.ExpenditureBooked;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.money.Split;
import org.homeward.kernel.reporting.DonorReport;
import org.homeward.kernel.reporting.DonorSpending.Spent;
import org.homeward.kernel.reporting.ReportCell;
import org.homeward.query.funding.AgreementFact;
import org.homeward.query.funding.AgreementFact.Cost;
import org.homeward.query.funding.AgreementFact.Terms;
import org.homeward.query.funding.AgreementStates;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedCostsTest {
    private static final Map<Donor, AgreementId> AGREEMENTS =
            new TreeMap<>(Map.of(Donor.EU, agreement(1), Donor.ITALY, agreement(2), Donor.UK, agreement(3)));
    private static final List<String> LINES = List.of("1.1", "2", "5.7", "6.1", "6.6", "99");
    private static final int COSTS = 10_000;

    @Test
    void no_cent_of_ten_thousand_random_costs_is_in_two_donors_reports_and_none_is_lost() {
        var reports = new Reports();
        var spent = Money.euros("0.00");
        var booked = new ArrayList<ExpenditureBooked>();
        AGREEMENTS.forEach((donor, id) -> reports.with(Reports.signed(id, donor, Currency.EUR, "6.1")));
        var random = new Random(20_060_701);
        for (var number = 0; number < COSTS; number++) {
            var amount = new Money(1 + random.nextInt(5_000_000), Currency.EUR);
            spent = spent.plus(amount);
            booked.addAll(split(number, amount, random));
        }
        reports.with(booked.toArray(new ExpenditureBooked[0]));
        var eu = reports.make("eu", "all");
        var italy = reports.make("italy", "all");
        var uk = reports.make(inEuros("uk"), "all");
        var reported = direct(eu).plus(direct(italy)).plus(direct(uk));
        assertThat(reported).isEqualTo(spent);
        assertThat(new HashSet<>(List.of(eu.agreements(), italy.agreements(), uk.agreements())))
                .hasSize(3);
        assertThat(eachCost(booked))
                .allSatisfy((id, shares) -> assertThat(shares).doesNotHaveDuplicates());
        assertThat(spending(booked).stream().map(Spent::amount).reduce(Money.euros("0.00"), Money::plus))
                .isEqualTo(spent);
    }

    private static List<ExpenditureBooked> split(int number, Money amount, Random random) {
        var donors =
                AGREEMENTS.values().stream().filter(id -> random.nextBoolean()).toList();
        var bearing = donors.isEmpty() ? List.of(AGREEMENTS.get(Donor.EU)) : donors;
        var weights = bearing.stream().map(id -> 1L + random.nextInt(100)).toList();
        var parts = Split.byWeights(amount, weights);
        var day = LocalDate.of(2008, 7, 1).plusDays(random.nextInt(600));
        var line = LINES.get(random.nextInt(LINES.size()));
        var booked = new ArrayList<ExpenditureBooked>();
        for (var part = 0; part < parts.size(); part++) {
            if (parts.get(part).isPositive()) {
                booked.add(cost(bearing.get(part), number, line, parts.get(part), day));
            }
        }
        return booked;
    }

    private static Map<String, List<AgreementId>> eachCost(List<ExpenditureBooked> booked) {
        var bearing = new HashMap<String, List<AgreementId>>();
        booked.forEach(cost -> bearing.computeIfAbsent(cost.expenditureId().value(), missing -> new ArrayList<>())
                .add(cost.agreementId()));
        return bearing;
    }

    private static List<Spent> spending(List<ExpenditureBooked> booked) {
        var terms = AGREEMENTS.entrySet().stream()
                .map(entry -> Reports.signed(entry.getValue(), entry.getKey(), Currency.EUR, "6.1"))
                .map(AgreementFact::of)
                .map(Terms.class::cast)
                .toList();
        var costs = booked.stream().map(AgreementFact::of).map(Cost.class::cast).toList();
        return Spending.of(1, AgreementStates.fold(terms), costs, List.of()).donors();
    }

    private static Money direct(DonorReport report) {
        var table = section(report, "expenditure");
        var column = table.columns().stream()
                .toList()
                .indexOf(table.columns().stream()
                        .filter(title -> title.endsWith("to date"))
                        .findFirst()
                        .orElseThrow());
        return table.rows().stream()
                .filter(row -> row.get(1).equals(new ReportCell.Words("Subtotal direct eligible costs"))
                        || row.get(1).equals(new ReportCell.Words("Total direct costs"))
                        || row.get(1).equals(new ReportCell.Words("Total actual")))
                .map(row -> ((ReportCell.Amount) row.get(column)).money())
                .findFirst()
                .orElseThrow();
    }

    private static ReportDefinition inEuros(String template) {
        var uk = ReportDefinitions.ofResources().find(template).orElseThrow();
        return new ReportDefinition(
                uk.code(),
                uk.version(),
                uk.title(),
                uk.donor(),
                Currency.EUR,
                uk.calendar(),
                uk.rates(),
                uk.smallBelow(),
                uk.sections());
    }
}
