package org.homeward.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.funding.Samples.caseOf;
import static org.homeward.command.funding.Samples.commitment;
import static org.homeward.command.funding.Samples.entitlementOf;
import static org.homeward.command.funding.Samples.euros;
import static org.homeward.command.funding.Samples.sign;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.homeward.command.RunningAggregates;
import org.homeward.kernel.funding.EntitlementCommand.CommitSupport;
import org.homeward.kernel.funding.EntitlementEvent.SupportCommitted;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReserved;
import org.homeward.kernel.funding.FundingRejection.CaseloadFull;
import org.homeward.kernel.funding.FundingRejection.CeilingExceeded;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.message.CommandRefused;
import org.homeward.kernel.money.Money;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What donors have agreed to holds also when many ask at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FundingRacesIT {
    private static final int CAP = 30;
    private static final Money CEILING = euros("500.00");

    @Test
    void of_twenty_users_who_race_for_the_last_five_places_exactly_five_get_one(@TempDir Path data) {
        try (var running = RunningAggregates.on(data)) {
            running.race(List.of(sign(CAP)));
            running.race(IntStream.range(0, CAP - 5).mapToObj(Samples::reserve).toList());

            var answers = running.race(
                    IntStream.range(100, 120).mapToObj(Samples::reserve).toList());

            assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(5);
            assertThat(answers.stream().flatMap(Optional::stream)).hasSize(15).containsOnly(new CaseloadFull(CAP));
            assertThat(running.stream(Samples.EU.value()).stream().filter(PlaceReserved.class::isInstance))
                    .hasSize(CAP)
                    .last()
                    .isInstanceOfSatisfying(
                            PlaceReserved.class,
                            last -> assertThat(last.placesLeft()).isZero());
            assertThat(refusals(running)).isEqualTo(15);
        }
    }

    @Test
    void of_fifty_commitments_at_once_across_two_agreements_exactly_those_within_the_ceiling_are_made(
            @TempDir Path data) {
        try (var running = RunningAggregates.on(data)) {
            running.race(List.of(commit(0, Samples.EU, "400.00")));

            var answers = running.race(IntStream.rangeClosed(1, 50)
                    .mapToObj(number -> commit(number, number % 2 == 0 ? Samples.EU : Samples.ITALY, "20.00"))
                    .toList());

            assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(5);
            assertThat(answers.stream().flatMap(Optional::stream))
                    .hasSize(45)
                    .containsOnly(new CeilingExceeded(CEILING, euros("20.00")));
            assertThat(running.stream(entitlementOf(1).value()))
                    .hasSize(6)
                    .last()
                    .isInstanceOfSatisfying(
                            SupportCommitted.class,
                            last -> assertThat(last.used()).isEqualTo(CEILING));
            assertThat(refusals(running)).isEqualTo(45);
        }
    }

    private static CommitSupport commit(int number, AgreementId agreement, String amount) {
        return new CommitSupport(
                entitlementOf(1),
                commitment(number),
                caseOf(1),
                agreement,
                euros(amount),
                CEILING,
                Samples.DAY,
                Samples.DAY);
    }

    private static long refusals(RunningAggregates running) {
        return running.everything().stream()
                .filter(CommandRefused.class::isInstance)
                .count();
    }
}
