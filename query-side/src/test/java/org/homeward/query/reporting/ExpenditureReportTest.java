package org.homeward.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.query.funding.FundingEvents.agreement;
import static org.homeward.query.reporting.Reports.row;
import static org.homeward.query.reporting.Reports.section;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementSigned;
import org.homeward.kernel.funding.FundingAgreementEvent.CeilingSet;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.reporting.ReportCell;
import org.homeward.kernel.reporting.ReportSection;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpenditureReportTest {
    private static final AgreementId EU = agreement(1);
    private static final AgreementId ITALY = agreement(2);
    private static final AgreementId UK = agreement(3);

    private final Reports reports = new Reports();

    @Test
    void costs_are_told_by_heading_before_the_period_in_it_and_in_all() {
        reports.with(Reports.signed(EU, Donor.EU, Currency.EUR, "1.1", "6.1", "6.10"))
                .spent(EU, "6.1", Money.euros("100.00"), "2009-06-30")
                .spent(EU, "6.1", Money.euros("30.00"), "2009-07-01")
                .spent(EU, "6.10", Money.euros("5.00"), "2009-12-31");
        var table = expenditure("eu", "2009");
        assertThat(row(table, "6.1"))
                .containsExactly(
                        "6.1",
                        "Return transport of migrants",
                        "10000.00",
                        "100.00",
                        "30.00",
                        "130.00",
                        "9870.00",
                        "1.30");
        assertThat(row(table, "6"))
                .containsExactly("6", "Other", "20000.00", "100.00", "35.00", "135.00", "19865.00", "0.68");
        assertThat(row(table, "Subtotal direct eligible costs").subList(2, 6))
                .containsExactly("30000.00", "100.00", "35.00", "135.00");
    }

    @Test
    void indirect_costs_are_seven_per_cent_of_the_direct_ones() {
        reports.with(Reports.signed(EU, Donor.EU, Currency.EUR, "6.1"))
                .spent(EU, "6.1", Money.euros("1402.00"), "2009-02-06");
        var table = expenditure("eu", "2008");
        assertThat(row(table, "Indirect costs").get(4)).isEqualTo("98.14");
        assertThat(row(table, "Total eligible costs").get(4)).isEqualTo("1500.14");
    }

    @Test
    void indirect_costs_of_the_parts_of_a_time_add_up_to_those_of_the_whole() {
        reports.with(Reports.signed(EU, Donor.EU, Currency.EUR, "6.1"))
                .spent(EU, "6.1", Money.euros("0.07"), "2008-08-01")
                .spent(EU, "6.1", Money.euros("0.07"), "2009-08-01");
        var table = expenditure("eu", "2009");
        assertThat(row(table, "Indirect costs").subList(3, 6)).containsExactly("0.00", "0.01", "0.01");
    }

    @Test
    void terms_that_are_dated_before_their_agreement_was_signed_stop_no_report() {
        var signed = Reports.signed(ITALY, Donor.ITALY, Currency.EUR, "6.1");
        var later = new AgreementSigned(
                signed.agreementId(),
                signed.donor(),
                signed.title(),
                signed.currency(),
                signed.cap(),
                signed.eligibleFrom(),
                signed.eligibleUntil(),
                signed.nationalities(),
                signed.indirectBasisPoints(),
                signed.calendar(),
                signed.budget(),
                LocalDate.of(2010, 1, 15));
        var ceiling = new CeilingSet(ITALY, Money.euros("500.00"), LocalDate.of(2009, 1, 1), LocalDate.of(2009, 1, 2));
        reports.with(Reports.signed(EU, Donor.EU, Currency.EUR, "6.1"), later, ceiling)
                .spent(EU, "6.1", Money.euros("30.00"), "2009-02-06");

        assertThat(row(expenditure("eu", "2008"), "6.1").get(5)).isEqualTo("30.00");
    }

    @Test
    void a_cost_on_a_line_without_a_heading_is_shown_and_counts() {
        reports.with(Reports.signed(EU, Donor.EU, Currency.EUR, "12"))
                .spent(EU, "12", Money.euros("3.00"), "2009-02-06");
        var table = expenditure("eu", "all");
        assertThat(row(table, "Lines of no heading").get(4)).isEqualTo("3.00");
        assertThat(row(table, "Subtotal direct eligible costs").get(4)).isEqualTo("3.00");
        assertThat(row(table, "1").get(4)).isEqualTo("0.00");
    }

    @Test
    void the_european_union_converts_by_the_average_of_the_period_and_shows_what_rounding_does() {
        reports.with(Reports.signed(EU, Donor.EU, Currency.GBP, "2", "5", "6.1"))
                .spent(EU, "6.1", Money.of("1000.00", Currency.GBP), "2009-12-05")
                .spent(EU, "2", Money.of("0.01", Currency.GBP), "2009-11-05")
                .spent(EU, "5", Money.of("0.01", Currency.GBP), "2009-11-05");
        var report = reports.make("eu", "2009-11-01..2010-01-31");
        var table = section(report, "expenditure");
        assertThat(row(table, "6.1").get(4)).isEqualTo("1106.77");
        assertThat(row(table, "Subtotal direct eligible costs").get(4)).isEqualTo("1106.79");
        assertThat(section(report, "rates").rows())
                .contains(List.of(
                        new ReportCell.Words("GBP"),
                        new ReportCell.Words("2009-12"),
                        new ReportCell.Figure("0.9091", ""),
                        new ReportCell.Words("ECB 2009-11-27")))
                .hasSize(3);
    }

    @Test
    void rounding_of_many_headings_is_a_row_of_its_own_so_that_the_total_is_the_exact_one() {
        reports.with(Reports.signed(EU, Donor.EU, Currency.GBP, "1", "2", "3"))
                .spent(EU, "1", Money.of("0.05", Currency.GBP), "2009-12-05")
                .spent(EU, "2", Money.of("0.05", Currency.GBP), "2009-12-05")
                .spent(EU, "3", Money.of("0.05", Currency.GBP), "2009-12-05");
        var table = expenditure("eu", "2009-12");
        assertThat(row(table, "1").get(4)).isEqualTo("0.05");
        assertThat(row(table, "Rounding difference of the conversion").get(4)).isEqualTo("0.01");
        assertThat(row(table, "Subtotal direct eligible costs").get(4)).isEqualTo("0.16");
    }

    @Test
    void italy_converts_each_cost_by_its_month_and_counts_the_calendar_year() {
        reports.with(Reports.signed(ITALY, Donor.ITALY, Currency.GBP, "6.1"))
                .spent(ITALY, "6.1", Money.of("1000.00", Currency.GBP), "2009-12-31")
                .spent(ITALY, "6.1", Money.of("1000.00", Currency.GBP), "2010-01-01");
        assertThat(row(expenditure("italy", "2009"), "B").get(3)).isEqualTo("1099.99");
    }

    @Test
    void the_united_kingdom_reads_pounds_from_april_to_march() {
        reports.with(Reports.signed(UK, Donor.UK, Currency.EUR, "6.1"))
                .spent(UK, "6.1", Money.euros("100.00"), "2009-03-31")
                .spent(UK, "6.1", Money.euros("200.00"), "2009-04-01");
        var table = expenditure("uk", "2009");
        assertThat(row(table, "6.1").subList(3, 5)).containsExactly("185.82", "274.95");
        assertThat(section(reports.make("uk", "2009"), "expenditure")
                        .rows()
                        .getFirst()
                        .get(2))
                .isEqualTo(new ReportCell.Amount(Money.of("0.00", Currency.GBP)));
    }

    @Test
    void a_cost_without_a_rate_stands_in_its_own_currency_outside_the_total() {
        reports.with(Reports.signed(EU, Donor.EU, Currency.LYD, "6.1"))
                .spent(EU, "6.1", Money.of("7.500", Currency.LYD), "2009-02-06");
        var table = expenditure("eu", "all");
        assertThat(row(table, "LYD").get(4)).isEqualTo("7.500");
        assertThat(row(table, "Subtotal direct eligible costs").get(4)).isEqualTo("0.00");
        assertThat(row(table, "6.1").get(2)).isEmpty();
    }

    @Test
    void costs_after_the_period_and_of_other_donors_are_not_in_it() {
        reports.with(
                        Reports.signed(EU, Donor.EU, Currency.EUR, "6.1"),
                        Reports.signed(ITALY, Donor.ITALY, Currency.EUR, "6.1"))
                .spent(EU, "6.1", Money.euros("1.00"), "2009-07-01")
                .spent(ITALY, "6.1", Money.euros("2.00"), "2009-02-06");
        assertThat(row(expenditure("eu", "2008"), "Subtotal direct eligible costs")
                        .get(5))
                .isEqualTo("0.00");
    }

    private ReportSection expenditure(String template, String period) {
        return section(reports.make(template, period), "expenditure");
    }
}
