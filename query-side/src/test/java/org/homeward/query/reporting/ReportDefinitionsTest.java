package org.homeward.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.homeward.query.funding.FundingEvents.agreement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportDefinitionsTest {
    private static final String FOURTH = """
            {"code": "nordic", "version": 2, "title": "Nordic fund", "donor": "EU", "currency": "CHF",
             "calendar": "CALENDAR_YEAR", "rates": "MONTH_OF_SERVICE", "smallBelow": 10,
             "sections": [{"kind": "expenditure", "title": "Costs", "code": "Code", "heading": "Heading",
               "columns": [{"figure": "IN_ALL", "title": "Spent"}],
               "headings": [{"code": "I", "title": "Journeys", "lines": ["6.1", "2"], "within": false}],
               "rows": {"others": "Others", "rounding": "Rounding", "direct": "Direct", "indirect": "Indirect",
                 "total": "Total", "withoutRate": "No rate"},
               "notes": []}]}""";

    @Test
    void the_three_donors_have_a_template_each() {
        assertThat(ReportDefinitions.ofResources().newest())
                .extracting(ReportDefinition::code, ReportDefinition::donor, ReportDefinition::currency)
                .containsExactly(
                        tuple("eu", Donor.EU, Currency.EUR),
                        tuple("italy", Donor.ITALY, Currency.EUR),
                        tuple("uk", Donor.UK, Currency.GBP));
    }

    @Test
    void a_fourth_template_is_a_file_and_no_code() {
        var fourth = read(FOURTH);
        var report = new Reports()
                .with(Reports.signed(agreement(1), Donor.EU, Currency.EUR, "6.1"))
                .spent(agreement(1), "6.1", Money.euros("100.00"), "2009-11-06")
                .make(fourth, "2009");
        var table = report.sections().getFirst();
        assertThat(Reports.row(table, "I")).containsExactly("I", "Journeys", "151.09");
        assertThat(table.columns()).containsExactly("Code", "Heading", "Spent");
    }

    @Test
    void an_old_version_stays_and_the_newest_is_meant_when_none_is_named() {
        var old = read(FOURTH.replace("\"version\": 2", "\"version\": 1"));
        var definitions = new ReportDefinitions(List.of(read(FOURTH), old));
        assertThat(definitions.find("nordic").orElseThrow().version()).isEqualTo(2);
        assertThat(definitions.find("nordic.v1")).hasValue(old);
        assertThat(definitions.find("nordic.v3")).isEmpty();
        assertThat(definitions.find("baltic")).isEmpty();
    }

    @Test
    void two_templates_of_one_name_are_refused() {
        assertThatThrownBy(() -> new ReportDefinitions(new ArrayList<>(List.of(read(FOURTH), read(FOURTH)))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static ReportDefinition read(String json) {
        return ReportDefinitions.read(new ByteArrayResource(json.getBytes(StandardCharsets.UTF_8)));
    }
}
