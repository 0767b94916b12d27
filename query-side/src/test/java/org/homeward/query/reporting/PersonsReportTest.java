package org.homeward.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.query.funding.FundingEvents.agreement;
import static org.homeward.query.funding.FundingEvents.confirmed;
import static org.homeward.query.funding.FundingEvents.released;
import static org.homeward.query.funding.FundingEvents.reserved;
import static org.homeward.query.reporting.Reports.row;
import static org.homeward.query.reporting.Reports.section;

import java.time.LocalDate;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.funding.FundingAgreementEvent.AddendumSigned;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.money.Currency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonsReportTest {
    private static final AgreementId EU = agreement(1);
    private static final AgreementId ITALY = agreement(2);

    private final Reports reports = new Reports();

    @BeforeEach
    void sign() {
        reports.with(
                Reports.signed(EU, Donor.EU, Currency.EUR, "6.1"),
                Reports.signed(ITALY, Donor.ITALY, Currency.EUR, "6.1"));
    }

    @Test
    void persons_are_counted_by_nationality_and_sex_with_all_sums() {
        reports.assisted(EU, "NER", Sex.M, 20, "2009-02-06")
                .assisted(EU, "NER", Sex.F, 8, "2009-02-06")
                .assisted(EU, "GHA", Sex.M, 30, "2009-02-06")
                .assisted(EU, "GHA", Sex.UNKNOWN, 9, "2009-02-06")
                .assisted(ITALY, "GHA", Sex.M, 99, "2009-02-06")
                .assisted(EU, "GHA", Sex.M, 7, "2009-07-01");
        var table = section(reports.make("eu", "2008"), "persons");
        assertThat(row(table, "GHA")).containsExactly("GHA", "0", "30", "0", "9", "39");
        assertThat(row(table, "NER")).containsExactly("NER", "8", "20", "0", "0", "28");
        assertThat(row(table, "Total")).containsExactly("Total", "8", "50", "0", "9", "67");
    }

    @Test
    void a_person_who_returns_twice_counts_once() {
        reports.assisted(EU, "NER", Sex.M, 20, "2009-02-06").again(0, EU, "2009-03-06");
        assertThat(row(section(reports.make("eu", "2008"), "persons"), "Total")).endsWith("20");
        assertThat(row(section(reports.make("eu", "2009-03"), "persons"), "Total"))
                .endsWith("<5");
    }

    @Test
    void small_numbers_and_what_tells_them_are_not_shown() {
        reports.assisted(EU, "NER", Sex.F, 3, "2009-02-06")
                .assisted(EU, "NER", Sex.M, 120, "2009-02-06")
                .assisted(EU, "MLI", Sex.F, 9, "2009-02-06")
                .assisted(EU, "MLI", Sex.M, 140, "2009-02-06");
        var table = section(reports.make("eu", "2008"), "persons");
        assertThat(row(table, "NER")).containsExactly("NER", "<5", "left out", "0", "0", "123");
        assertThat(row(table, "MLI")).containsExactly("MLI", "left out", "left out", "0", "0", "149");
        assertThat(row(table, "Total")).containsExactly("Total", "12", "260", "0", "0", "272");
        assertThat(table.notes()).anyMatch(note -> note.contains("left out: 4"));
    }

    @Test
    void few_persons_show_neither_their_countries_nor_their_number() {
        reports.assisted(EU, "NER", Sex.F, 1, "2009-02-06").assisted(EU, "GHA", Sex.F, 1, "2009-02-06");
        var table = section(reports.make("eu", "2008"), "persons");
        assertThat(table.rows()).hasSize(1);
        assertThat(row(table, "Total")).containsExactly("Total", "left out", "left out", "left out", "left out", "<5");
    }

    @Test
    void places_are_told_as_of_the_last_day_of_the_period() {
        reports.with(
                reserved(EU, 1),
                reserved(EU, 2),
                reserved(EU, 3),
                released(EU, 3),
                confirmed(EU, 1),
                new AddendumSigned(EU, 1, 1_200, LocalDate.of(2010, 6, 30), LocalDate.of(2009, 8, 1)));
        assertThat(row(section(reports.make("eu", "2008"), "places"), "Total"))
                .containsExactly("Total", "1000", "1", "1", "1", "998");
        assertThat(row(section(reports.make("eu", "2009"), "places"), "Total"))
                .containsExactly("Total", "1200", "0", "1", "1", "1198");
        assertThat(row(section(reports.make("eu", "2008-12"), "places"), "Total"))
                .containsExactly("Total", "1000", "0", "0", "0", "1000");
    }
}
