package org.homeward.query.reporting;

import static org.homeward.query.funding.FundingEvents.cost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.kernel.funding.BudgetLine;
import org.homeward.kernel.funding.CalendarKind;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.funding.FundingAgreementEvent;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementSigned;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.reporting.DonorReport;
import org.homeward.kernel.reporting.ReportCell;
import org.homeward.kernel.reporting.ReportPeriod;
import org.homeward.kernel.reporting.ReportSection;
import org.homeward.query.funding.AgreementFact;
import org.homeward.query.funding.AgreementFact.Cost;
import org.homeward.query.funding.AgreementFact.Place;
import org.homeward.query.funding.AgreementFact.Terms;

/** Reports of facts stated in a test. */
final class Reports {
    private static final ReportDefinitions DEFINITIONS = ReportDefinitions.ofResources();
    private static final ReportMaker MAKER = new ReportMaker(MonthlyRates.ofResources());
    static final long POSITION = 4_711;

    private final List<Terms> terms = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Cost> costs = new ArrayList<>();
    private final List<Assisted> assisted = new ArrayList<>();

    static AgreementSigned signed(AgreementId id, Donor donor, Currency currency, String... lines) {
        return new AgreementSigned(
                id,
                donor,
                "Return and reintegration",
                currency,
                1_000,
                LocalDate.of(2008, 7, 1),
                LocalDate.of(2010, 3, 31),
                Set.of(),
                700,
                CalendarKind.CONTRACT_YEAR,
                List.of(lines).stream()
                        .map(line -> new BudgetLine(line, "Line " + line, Money.of("10000.00", currency)))
                        .toList(),
                LocalDate.of(2008, 6, 20));
    }

    Reports with(FundingAgreementEvent... events) {
        for (var event : events) {
            switch (AgreementFact.of(event)) {
                case Terms changed -> terms.add(changed);
                case Place place -> places.add(place);
                case Cost booked -> costs.add(booked);
                case AgreementFact.Bound bound -> {}
                case AgreementFact.Freed freed -> {}
            }
        }
        return this;
    }

    Reports spent(AgreementId agreement, String line, Money amount, String serviceOn) {
        return with(cost(agreement, costs.size() + 1, line, amount, LocalDate.parse(serviceOn)));
    }

    Reports assisted(AgreementId agreement, String nationality, Sex sex, int persons, String on) {
        for (var person = 0; person < persons; person++) {
            assisted.add(new Assisted("subject-" + assisted.size(), agreement, nationality, sex, LocalDate.parse(on)));
        }
        return this;
    }

    Reports again(int person, AgreementId agreement, String on) {
        var first = assisted.get(person);
        assisted.add(new Assisted(first.person(), agreement, first.nationality(), first.sex(), LocalDate.parse(on)));
        return this;
    }

    DonorReport make(String template, String period) {
        return make(DEFINITIONS.find(template).orElseThrow(), period);
    }

    DonorReport make(ReportDefinition definition, String period) {
        var asked = new ReportPeriod(period);
        var calendar = new ReportCalendar(
                definition.calendar(), new Days(LocalDate.of(2008, 7, 1), LocalDate.of(2010, 3, 31)));
        var days = calendar.days(asked);
        var agreed = Reported.termsOf(definition.donor(), terms, days.until());
        var own = agreed.keySet();
        return MAKER.make(
                definition,
                new Frame(asked, days, calendar, POSITION),
                new Reported(
                        agreed,
                        places.stream()
                                .filter(place -> own.contains(place.agreementId()))
                                .toList(),
                        costs.stream()
                                .filter(spent -> own.contains(spent.agreementId()))
                                .toList(),
                        assisted.stream()
                                .filter(who -> own.contains(who.agreementId()))
                                .toList()));
    }

    static ReportSection section(DonorReport report, String code) {
        return report.sections().stream()
                .filter(section -> section.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The row whose first or second cell has these words, as texts. */
    static List<String> row(ReportSection section, String words) {
        var wanted = new ReportCell.Words(words);
        return section.rows().stream()
                .filter(row -> row.get(0).equals(wanted) || row.get(1).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not in " + section.rows()))
                .stream()
                .map(CellText::of)
                .toList();
    }
}
