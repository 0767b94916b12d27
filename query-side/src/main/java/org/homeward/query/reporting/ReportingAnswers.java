package org.homeward.query.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.reporting.DonorReport;
import org.homeward.kernel.reporting.DonorSpending;
import org.homeward.kernel.reporting.ReportFile;
import org.homeward.kernel.reporting.ReportRequest;
import org.homeward.kernel.reporting.ReportScope;
import org.homeward.kernel.reporting.ReportingQuery.FindReport;
import org.homeward.kernel.reporting.ReportingQuery.FindReportFile;
import org.homeward.kernel.reporting.ReportingQuery.FindSpending;
import org.homeward.kernel.reporting.ReportingQuery.FindTemplates;
import org.homeward.kernel.reporting.TemplateList;
import org.homeward.platform.axon.Reach;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.readstore.KnownPositions;
import org.homeward.platform.security.Scope;
import org.homeward.query.funding.AgreementStates;
import org.homeward.query.funding.AgreementTerms;
import org.homeward.query.funding.FundingFacts;
import org.springframework.stereotype.Component;

/** Answers what donors ask, from facts alone; a donor gets no answer about another. */
@Component
final class ReportingAnswers {
    private final FundingFacts funding;
    private final AssistedFacts assisted;
    private final KnownPositions positions;
    private final ReportDefinitions definitions = ReportDefinitions.ofResources();
    private final ReportMaker maker = new ReportMaker(MonthlyRates.ofResources());

    ReportingAnswers(FundingFacts funding, AssistedFacts assisted, KnownPositions positions) {
        this.funding = funding;
        this.assisted = assisted;
        this.positions = positions;
    }

    @QueryHandler
    TemplateList answer(FindTemplates query, MetaData metadata) {
        var scope = Reach.of(query, metadata);
        return new TemplateList(definitions.newest().stream()
                .filter(template -> scope.reaches(template.donor().office()))
                .map(template -> new TemplateList.Template(
                        template.code(), template.version(), template.title(), template.donor(), template.currency()))
                .toList());
    }

    @QueryHandler
    DonorReport answer(FindReport query, MetaData metadata) {
        return report(query.report(), Reach.of(query, metadata));
    }

    @QueryHandler
    ReportFile answer(FindReportFile query, MetaData metadata) {
        return ReportFiles.make(report(query.report(), Reach.of(query, metadata)), query.format());
    }

    @QueryHandler
    DonorSpending answer(FindSpending query, MetaData metadata) {
        var position = positions.resolve(query.asOf());
        var scope = Reach.of(query, metadata);
        var agreements = AgreementStates.fold(funding.terms(position));
        agreements.values().removeIf(state -> !scope.reaches(state.donor().office()));
        var ids = agreements.keySet();
        return Spending.of(position, agreements, funding.costs(ids, position), funding.places(ids, position));
    }

    private DonorReport report(ReportRequest request, Scope scope) {
        var definition = definitions
                .find(request.template())
                .filter(template -> scope.reaches(template.donor().office()))
                .orElseThrow(NotFound::new);
        var position = positions.resolve(request.asOf());
        var terms = funding.terms(position);
        var signed = inScope(Reported.termsOf(definition.donor(), terms, LocalDate.MAX), request.scope());
        var calendar = new ReportCalendar(definition.calendar(), eligible(signed));
        var days = calendar.days(request.period());
        var agreed = inScope(Reported.termsOf(definition.donor(), terms, days.until()), request.scope());
        var ids = List.copyOf(agreed.keySet());
        return maker.make(
                definition,
                new Frame(request.period(), days, calendar, position),
                new Reported(
                        agreed,
                        funding.places(ids, position),
                        funding.costs(ids, position),
                        assisted.of(ids, position)));
    }

    private static SortedMap<AgreementId, AgreementTerms> inScope(
            SortedMap<AgreementId, AgreementTerms> agreements, ReportScope scope) {
        return switch (scope) {
            case ReportScope.AllOfDonor() -> agreements;
            case ReportScope.OneAgreement(var id) -> {
                var one = new TreeMap<AgreementId, AgreementTerms>(Comparator.comparing(AgreementId::value));
                agreements.entrySet().stream()
                        .filter(agreed -> agreed.getKey().equals(id))
                        .forEach(agreed -> one.put(agreed.getKey(), agreed.getValue()));
                yield one;
            }
        };
    }

    /** A report on nothing that was signed is not found. */
    private static Days eligible(SortedMap<AgreementId, AgreementTerms> agreements) {
        var from = agreements.values().stream()
                .map(terms -> terms.signed().eligibleFrom())
                .min(Comparator.naturalOrder())
                .orElseThrow(NotFound::new);
        var until = agreements.values().stream()
                .map(AgreementTerms::eligibleUntil)
                .max(Comparator.naturalOrder())
                .orElseThrow(NotFound::new);
        return new Days(from, until);
    }
}
