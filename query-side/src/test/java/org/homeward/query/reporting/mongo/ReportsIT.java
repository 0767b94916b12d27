package org.homeward.query.reporting.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.query.funding.FundingEvents.agreement;
import static org.homeward.query.funding.FundingEvents.cost;
import static org.homeward.query.funding.FundingEvents.file;
import static org.homeward.query.funding.FundingEvents.person;
import static org.homeward.query.funding.FundingEvents.reserved;
import static org.homeward.query.funding.FundingEvents.signed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.Intention;
import org.homeward.kernel.casework.Lodging;
import org.homeward.kernel.casework.Situation;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceConfirmed;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.reporting.DonorReport;
import org.homeward.kernel.reporting.DonorSpending.Spent;
import org.homeward.kernel.reporting.ReportCell;
import org.homeward.kernel.reporting.ReportFormat;
import org.homeward.kernel.reporting.ReportPeriod;
import org.homeward.kernel.reporting.ReportRequest;
import org.homeward.kernel.reporting.ReportScope;
import org.homeward.kernel.reporting.ReportingQuery.FindReport;
import org.homeward.kernel.reporting.ReportingQuery.FindReportFile;
import org.homeward.kernel.reporting.ReportingQuery.FindSpending;
import org.homeward.kernel.time.Known;
import org.homeward.platform.messaging.NotFound;
import org.homeward.query.ReadSide;
import org.homeward.query.funding.AgreementsProjection;
import org.homeward.query.funding.mongo.StoredFunding;
import org.homeward.query.reporting.AssistedFactsProjection;
import org.homeward.query.reporting.ReportQuestions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportsIT {
    private static final Logger LOG = LoggerFactory.getLogger(ReportsIT.class);
    private static final AgreementId EU = agreement(1);
    private static final AgreementId ITALY = agreement(2);
    private static final Money BUDGET = Money.euros("9000000.00");
    private static final int MANY = 20_000;

    private final ReadSide readSide;
    private final ReportQuestions questions;

    ReportsIT(@TempDir Path folder) {
        readSide = new ReadSide(folder, new AgreementsProjection(), new AssistedFactsProjection());
        questions = new ReportQuestions(
                StoredFunding.facts(readSide), new MongoAssistedFacts(readSide.store()), readSide::positions);
    }

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void a_report_is_counted_from_what_happened() {
        readSide.happened(signed(EU, Donor.EU, BUDGET), signed(ITALY, Donor.ITALY, BUDGET));
        readSide.happened(departures(EU, 7));
        readSide.happened(
                cost(EU, 1, "6.1", Money.euros("1402.00"), LocalDate.of(2009, 2, 6)),
                cost(ITALY, 1, "6.1", Money.euros("98.00"), LocalDate.of(2009, 2, 6)));
        assertThat(cell(eu("2008", Known.LATEST), "persons", "NER", 2)).isEqualTo(new ReportCell.Count(7));
        assertThat(cell(eu("2008", Known.LATEST), "places", "Total", 3)).isEqualTo(new ReportCell.Count(7));
        assertThat(cell(eu("2008", Known.LATEST), "expenditure", "6.1", 4))
                .isEqualTo(new ReportCell.Amount(Money.euros("1402.00")));
        assertThat(questions.answer(new FindSpending(Known.LATEST)).donors())
                .containsExactly(
                        new Spent(Donor.EU, Money.euros("1402.00"), 1, 7),
                        new Spent(Donor.ITALY, Money.euros("98.00"), 1, 0));
    }

    @Test
    void a_report_as_of_a_position_has_the_same_bytes_for_ever() {
        readSide.happened(signed(EU, Donor.EU, BUDGET));
        readSide.happened(departures(EU, 6));
        var before = bytes(Known.LATEST);
        var position = readSide.head();
        readSide.happened(departures(EU, 20));
        readSide.happened(cost(EU, 1, "6.1", Money.euros("1.00"), LocalDate.of(2009, 2, 6)));
        assertThat(bytes(Known.LATEST)).isNotEqualTo(before);
        assertThat(bytes(new Known.UpTo(position))).isEqualTo(before);
        readSide.deliverAgain();
        assertThat(bytes(new Known.UpTo(position))).isEqualTo(before);
    }

    @Test
    void a_report_on_a_donor_or_agreement_that_signed_nothing_is_not_found() {
        readSide.happened(signed(EU, Donor.EU, BUDGET));
        assertThatThrownBy(() -> questions.answer(new FindReport(
                        new ReportRequest("italy", ReportScope.ALL_OF_DONOR, ReportPeriod.ALL, Known.LATEST))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.answer(new FindReport(
                        new ReportRequest("eu", new ReportScope.OneAgreement(ITALY), ReportPeriod.ALL, Known.LATEST))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.answer(new FindReport(
                        new ReportRequest("unknown", ReportScope.ALL_OF_DONOR, ReportPeriod.ALL, Known.LATEST))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void twenty_thousand_costs_are_reported_to_the_cent() {
        readSide.happened(signed(EU, Donor.EU, BUDGET), signed(ITALY, Donor.ITALY, BUDGET));
        var random = new Random(2_009);
        var costs = new ArrayList<Event>();
        var spent = 0L;
        for (var number = 0; number < MANY; number++) {
            var amount = 1 + random.nextInt(20_000);
            spent += amount;
            var day = LocalDate.of(2008, 7, 1).plusDays(random.nextInt(600));
            costs.add(cost(EU, number, random.nextBoolean() ? "6.1" : "6.10", euros(amount), day));
        }
        readSide.happened(costs);
        for (var round = 0; round < 5; round++) {
            var began = System.nanoTime();
            var report = eu("all", Known.LATEST);
            LOG.info("a report on {} costs took {} ms", MANY, (System.nanoTime() - began) / 1_000_000);
            assertThat(cell(report, "expenditure", "6", 4)).isEqualTo(new ReportCell.Amount(euros(spent)));
        }
    }

    private static Money euros(long minor) {
        return new Money(minor, Money.euros("0.00").currency());
    }

    private static List<Event> departures(AgreementId agreement, int persons) {
        var events = new ArrayList<Event>();
        var day = LocalDate.of(2009, 2, 6);
        for (var number = 1; number <= persons; number++) {
            events.add(reserved(agreement, number));
            events.add(new DepartureConfirmed(
                    file(number),
                    person(number),
                    MovementId.of(new UUID(0, 1)),
                    new FundingPlace.At(agreement),
                    new Lodging.None(),
                    new CountryCode("NER"),
                    new CountryCode("NER"),
                    Sex.M,
                    1980,
                    Situation.URBAN,
                    Intention.UNKNOWN,
                    true,
                    false,
                    day));
            events.add(new PlaceConfirmed(agreement, file(number), number, day));
        }
        return events;
    }

    private DonorReport eu(String period, Known known) {
        return questions.answer(new FindReport(request(period, known)));
    }

    private List<String> bytes(Known known) {
        return List.of(ReportFormat.values()).stream()
                .map(format -> questions.answer(new FindReportFile(request("2008", known), format)))
                .map(file -> file.sha256() + " " + file.base64())
                .toList();
    }

    private static ReportRequest request(String period, Known known) {
        return new ReportRequest("eu", ReportScope.ALL_OF_DONOR, new ReportPeriod(period), known);
    }

    private static ReportCell cell(DonorReport report, String section, String row, int column) {
        return report.sections().stream()
                .filter(table -> table.code().equals(section))
                .flatMap(table -> table.rows().stream())
                .filter(cells -> cells.getFirst().equals(new ReportCell.Words(row)))
                .map(cells -> cells.get(column))
                .findFirst()
                .orElseThrow();
    }
}
