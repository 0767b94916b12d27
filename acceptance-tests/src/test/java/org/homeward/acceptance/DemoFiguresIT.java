package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each number of the demo's summary, asked over HTTP, for both dates that the founding note can have. */
@Tag("demo")
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass(name = "founding note of {0}")
@CsvSource({
    "2009-02-06, af4957d1f32dd582819b390ffd2f0d94e25e2c630902bc966b5fd6346a38dc66",
    "2010-02-05, 9fa70898a8e5b096382b8207477f32b0e31d98f9631ffbfa8e100e720ca6bc2b"
})
class DemoFiguresIT {
    private static final String SECURED_UNTIL = "2010-03-31";

    private final Demos.Demo demo;
    private final Retold retold;

    /** The hash of the history on every machine; another story or another form of an event is another history. */
    private final String history;

    DemoFiguresIT(String note, String history) {
        demo = Demos.played(note);
        retold = new Retold(demo);
        this.history = history;
    }

    @AfterAll
    static void close() {
        Demos.close();
    }

    @Test
    void every_line_of_the_summary_is_what_the_api_answers() {
        assertThat(demo.play().summary()).hasSizeGreaterThan(12).isEqualTo(retold.lines());
    }

    @Test
    void the_same_start_number_gives_the_same_history_on_every_machine_also_when_the_play_was_killed() {
        assertThat(demo.play().summary()).containsEntry("Hash of the history", history);
    }

    @Test
    void a_second_demo_on_the_folder_goes_on_from_what_is_there() {
        var again = Program.summaryIn(Demos.server(demo).printed());
        var before = demo.play().summary();
        var goesOn = Set.of("Waiting for a bed", "History", "Hash of the history");
        again.keySet().removeAll(goesOn);
        before.keySet().removeAll(goesOn);

        assertThat(again).hasSizeGreaterThan(10).isEqualTo(before);
    }

    @Test
    void on_the_evening_of_the_note_3139_people_from_24_countries_have_been_assisted() {
        var figures = get("PM", "/api/programme/figures?on=" + demo.note());
        var byCountry = figures.path("personsByCountry");
        var african = new HashSet<>(byCountry.propertyNames());
        african.removeAll(Retold.ASIAN);

        assertThat(figures.path("personsAssisted").asLong()).isEqualTo(3_139);
        assertThat(figures.path("countries").asInt()).isEqualTo(24);
        assertThat(byCountry.propertyNames()).hasSize(24).containsAll(Retold.ASIAN);
        assertThat(african).hasSize(20);
        assertThat(byCountry.values().stream().mapToLong(JsonNode::asLong).sum())
                .isEqualTo(3_139);
        assertThat(demo.play().summary()).containsEntry("Countries of return", "24 (20 African, 4 Asian)");
    }

    @Test
    void more_than_a_hundred_of_them_in_the_year_of_the_note_and_from_six_countries() {
        var figures = get("PM", "/api/programme/figures?on=" + demo.note());
        var thisYear = figures.path("personsThisYear").asLong();

        assertThat(thisYear).isGreaterThan(100);
        assertThat(figures.path("personsThisYearByCountry").propertyNames())
                .containsExactlyInAnyOrder("MLI", "GHA", "SEN", "NGA", "NER", "LBR");
    }

    @Test
    void the_centre_opened_on_12_march_2008_with_forty_places() {
        var shelters = get("PM", "/api/shelters").path("rows");

        assertThat(shelters).singleElement().satisfies(shelter -> {
            assertThat(shelter.path("openedOn").asString()).isEqualTo(Retold.CENTRE_OPENED.toString());
            assertThat(shelter.path("beds").values().stream()
                            .mapToInt(JsonNode::asInt)
                            .sum())
                    .isEqualTo(40);
        });
    }

    @Test
    void on_no_day_did_more_than_forty_live_there() {
        var days = retold.occupancy(Retold.CENTRE_OPENED, Retold.LAST_DAY);

        assertThat(days).hasSize((int) (Retold.LAST_DAY.toEpochDay() - Retold.CENTRE_OPENED.toEpochDay()) + 1);
        assertThat(days).allSatisfy(day -> {
            assertThat(day.path("beds").asInt()).isEqualTo(40);
            assertThat(day.path("residents").asInt() + day.path("blocked").asInt())
                    .isBetween(0, 40);
        });
    }

    @Test
    void from_its_first_weeks_on_85_to_95_per_cent_of_its_places_are_taken() {
        var residents = retold.occupancy(Retold.CENTRE_OPENED.plusWeeks(5), Retold.LAST_DAY).stream()
                .mapToInt(day -> day.path("residents").asInt())
                .summaryStatistics();

        assertThat(residents.getAverage()).isBetween(0.85 * 40, 0.95 * 40);
        assertThat(residents.getMin()).isGreaterThan(20);
    }

    @Test
    void before_it_opened_there_was_no_place_and_nobody_lived_there() {
        var first = LocalDate.of(2008, 2, 1);
        assertThat(retold.occupancy(first, Retold.CENTRE_OPENED.minusDays(1)))
                .hasSize((int) ChronoUnit.DAYS.between(first, Retold.CENTRE_OPENED))
                .allSatisfy(day -> {
                    assertThat(day.path("beds").asInt()).isZero();
                    assertThat(day.path("residents").asInt()).isZero();
                });
    }

    @Test
    void nobody_received_more_than_500_euros_in_kind() {
        var most = retold.mostHelp();

        assertThat(most).containsOnlyKeys("EUR", "GBP");
        assertThat(most.get("EUR")).isEqualByComparingTo("500.00");
        assertThat(most.get("GBP")).isBetween(new BigDecimal("1.00"), new BigDecimal("440.00"));
    }

    @Test
    void at_most_a_thousand_people_are_on_the_funding_secured_until_the_end_of_march_2010() {
        var secured = retold.agreements().stream()
                .map(status -> status.path("agreement"))
                .filter(agreement -> agreement.path("eligibleUntil").asString().equals(SECURED_UNTIL))
                .map(agreement -> agreement.path("places"))
                .toList();

        assertThat(secured)
                .hasSizeGreaterThan(1)
                .allSatisfy(places -> assertThat(Retold.held(places))
                        .isBetween(1, places.path("cap").asInt()));
        assertThat(secured.stream()
                        .mapToInt(places -> places.path("cap").asInt())
                        .sum())
                .isEqualTo(1_000);
    }

    @Test
    void more_ask_than_there_is_money_and_beds_for() {
        var overview = get("PM", "/api/programme/overview");
        var forMoney = overview.path("waitingForMoney").asLong();
        var forBed = overview.path("waitingForBed").asLong();

        assertThat(forMoney).isGreaterThan(1_000);
        assertThat(forBed).isPositive();
        assertThat(get("PM", "/api/waiting-list").path("total").asLong()).isEqualTo(forMoney);
        assertThat(get("PM", "/api/shelters/" + retold.centreId() + "/waiting-list")
                        .path("total")
                        .asLong())
                .isEqualTo(forBed);
        assertThat(demo.play().summary().get("Waiting for a bed")).matches("[1-9]\\d* persons");
    }

    @Test
    void refusals_are_on_record_with_their_reasons() {
        assertThat(retold.refusals())
                .containsKeys(
                        "funding.caseload-full",
                        "funding.outside-eligibility",
                        "funding.document-already-used",
                        "casework.decision-not-free",
                        "casework.not-fit-to-travel",
                        "casework.plan-above-ceiling",
                        "casework.same-person");
    }

    @Test
    void what_each_donor_has_spent_is_the_sum_of_its_agreements() {
        var agreements = new TreeMap<String, BigDecimal>();
        for (var status : retold.agreements()) {
            var agreement = status.path("agreement");
            agreements.merge(
                    agreement.path("donor").asString(),
                    Retold.amount(agreement.path("money").path("spent")),
                    BigDecimal::add);
        }
        var spent = new TreeMap<String, BigDecimal>();
        get("PM", "/api/reports/spending").path("donors").forEach(donor -> {
            spent.put(donor.path("donor").asString(), Retold.amount(donor.path("amount")));
        });

        assertThat(spent).containsOnlyKeys("EU", "ITALY", "UK").isEqualTo(agreements);
        assertThat(spent.values()).allSatisfy(sum -> assertThat(sum).isGreaterThan(new BigDecimal(1_000)));
    }

    private JsonNode get(String role, String path) {
        return retold.get(role, path);
    }
}
