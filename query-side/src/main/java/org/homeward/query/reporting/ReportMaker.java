package org.homeward.query.reporting;

import java.util.List;
import org.homeward.kernel.reporting.DonorReport;
import org.homeward.kernel.reporting.ReportSection;

/** Makes a report: a pure function of definition, rates, times and facts. */
final class ReportMaker {
    private record Basis(Frame frame, Reported reported, CostBook book) {}

    private final MonthlyRates rates;

    ReportMaker(MonthlyRates rates) {
        this.rates = rates;
    }

    DonorReport make(ReportDefinition definition, Frame frame, Reported reported) {
        var book = new CostBook(reported, new Conversion(definition.currency(), rates), definition.rates(), frame);
        var basis = new Basis(frame, reported, book);
        return new DonorReport(
                definition.code(),
                definition.version(),
                definition.title(),
                definition.donor(),
                List.copyOf(reported.terms().keySet()),
                definition.currency(),
                frame.period(),
                frame.days().from(),
                frame.days().until(),
                frame.position(),
                definition.sections().stream()
                        .map(section -> section(section, definition, basis))
                        .toList());
    }

    private ReportSection section(SectionDefinition section, ReportDefinition definition, Basis basis) {
        return switch (section) {
            case SectionDefinition.Places places -> PlacesTable.of(places, basis.frame(), basis.reported());
            case SectionDefinition.Persons persons ->
                PersonsTable.of(persons, definition.smallBelow(), basis.frame(), basis.reported());
            case SectionDefinition.Expenditure costs ->
                new CostsTable(costs, basis.book(), basis.reported(), definition.currency()).section();
            case SectionDefinition.Rates used -> RatesTable.of(used, definition, basis.book(), rates);
        };
    }
}
