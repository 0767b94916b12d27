package org.homeward.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CastTest {
    static Stream<Cast> casts() {
        return Stream.of("2009-02-06", "2010-02-05")
                .map(note -> new Timeline(LocalDate.parse(note)))
                .flatMap(timeline -> LongStream.rangeClosed(1, 5).mapToObj(seed -> Cast.of(timeline, Chance.of(seed))));
    }

    @ParameterizedTest
    @MethodSource("casts")
    void on_every_known_evening_the_known_number_has_departed_to_the_known_countries(Cast cast) {
        for (var checkpoint : cast.timeline().checkpoints()) {
            var departed = cast.flights().stream()
                    .filter(flight -> !flight.day().isAfter(checkpoint.evening()))
                    .toList();
            assertThat(departed.stream().mapToInt(Flight::persons).sum()).isEqualTo(checkpoint.persons());
            assertThat(departed.stream().map(Flight::country).distinct()).hasSize(checkpoint.countries());
        }
    }

    @ParameterizedTest
    @MethodSource("casts")
    void in_the_year_of_the_note_more_than_a_hundred_return_to_six_countries(Cast cast) {
        var flights = cast.flights().stream()
                .filter(flight -> flight.isWithin(
                        cast.timeline().noteYear(), cast.timeline().note()))
                .toList();

        assertThat(flights.stream().mapToInt(Flight::persons).sum()).isGreaterThan(100);
        assertThat(flights.stream().map(Flight::country).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        Country.MLI, Country.GHA, Country.SEN, Country.NGA, Country.NER, Country.LBR);
    }

    @ParameterizedTest
    @MethodSource("casts")
    void the_agreements_that_last_until_the_end_secure_a_thousand_persons(Cast cast) {
        var secured =
                cast.agreements().all().stream().filter(Agreement::isSecured).toList();

        assertThat(secured.stream().mapToInt(Agreement::cap).sum()).isEqualTo(1000);
    }

    @ParameterizedTest
    @MethodSource("casts")
    void everybody_who_departs_has_a_place_in_an_agreement_and_time_to_prepare(Cast cast) {
        for (var party : cast.parties()) {
            if (party.course().departs() && !party.flight().day().isAfter(Timeline.END)) {
                assertThat(cast.shares().grants()).containsKey(Claims.main(party));
                var grant = Objects.requireNonNull(cast.shares().grants().get(Claims.main(party)));
                assertThat(grant.day()).isBeforeOrEqualTo(party.preparedFor().minusDays(Preparation.SHORTEST));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("casts")
    void some_ask_for_money_when_there_is_none(Cast cast) {
        var inVain = Stream.concat(
                        cast.shares().grants().values().stream().map(Grant::declined),
                        cast.shares().inVain().values().stream())
                .flatMap(List::stream)
                .map(Grant.Declined::day)
                .toList();

        assertThat(inVain).filteredOn(day -> day.isBefore(Timeline.ADDENDUM)).hasSizeGreaterThan(5);
        assertThat(inVain).filteredOn(Purse.RACE::equals).hasSizeGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("casts")
    void some_who_are_not_seen_again_keep_a_place_until_it_ends(Cast cast) {
        var lapsed = cast.parties().stream()
                .filter(party -> party.course() == Course.LAPSED)
                .flatMap(party -> Stream.ofNullable(cast.shares().grants().get(Claims.main(party)))
                        .map(grant -> Timeline.days(grant.day(), Claims.leavesOn(party, grant.day()))));

        assertThat(lapsed).isNotEmpty().containsOnly(90);
    }

    @Test
    void a_note_of_another_time_is_refused() {
        assertThat(Stream.of("2009-01-30", "2010-03-02").map(LocalDate::parse))
                .allSatisfy(note -> assertThatThrownBy(() -> new Timeline(note))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("between 2009-01-31 and 2010-03-01"));
    }
}
