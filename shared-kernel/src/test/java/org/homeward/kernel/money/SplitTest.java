package org.homeward.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SplitTest {
    @Test
    void what_rounding_leaves_over_goes_to_the_largest_remainders() {
        assertThat(Split.byWeights(Money.euros("100.00"), List.of(70L, 20L, 10L)))
                .containsExactly(Money.euros("70.00"), Money.euros("20.00"), Money.euros("10.00"));
        assertThat(Split.byWeights(Money.euros("0.99"), List.of(3L, 1L)))
                .containsExactly(Money.euros("0.74"), Money.euros("0.25"));
    }

    @Test
    void of_equal_remainders_the_earlier_wins() {
        assertThat(Split.byWeights(Money.euros("100.00"), List.of(1L, 1L, 1L)))
                .containsExactly(Money.euros("33.34"), Money.euros("33.33"), Money.euros("33.33"));
    }

    @Test
    void a_refund_is_split_as_exactly_as_a_cost() {
        assertThat(Split.byWeights(Money.euros("-1.00"), List.of(1L, 1L, 1L)).stream()
                        .mapToLong(Money::minor)
                        .sum())
                .isEqualTo(-100);
    }

    @Test
    void ten_thousand_random_splits_add_up_and_each_part_is_within_a_cent_of_its_share() {
        var random = new Random(3139);
        for (var round = 0; round < 10_000; round++) {
            var total = new Money(random.nextLong(1, 1_000_000_000_000L), Currency.EUR);
            var weights = Stream.generate(() -> random.nextLong(1, 1_000_000))
                    .limit(1 + random.nextInt(10))
                    .toList();
            var parts = Split.byWeights(total, weights);
            assertThat(parts.stream().reduce(Money.zero(Currency.EUR), Money::plus))
                    .isEqualTo(total);
            assertThatPartsAreFair(total, weights, parts);
        }
    }

    @Test
    void weights_are_not_negative_and_not_all_zero() {
        assertThatIllegalArgumentException().isThrownBy(() -> Split.byWeights(Money.euros("1.00"), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Split.byWeights(Money.euros("1.00"), List.of(0L)));
        assertThatIllegalArgumentException().isThrownBy(() -> Split.byWeights(Money.euros("1.00"), List.of(2L, -1L)));
    }

    private static void assertThatPartsAreFair(Money total, List<Long> weights, List<Money> parts) {
        var sum = BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).sum());
        for (var index = 0; index < parts.size(); index++) {
            var exact = BigInteger.valueOf(total.minor()).multiply(BigInteger.valueOf(weights.get(index)));
            var given = BigInteger.valueOf(parts.get(index).minor()).multiply(sum);
            assertThat(given.subtract(exact).abs()).isLessThan(sum);
        }
    }
}
