package org.homeward.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.query.reporting.SmallCells.Shown.LEFT_OUT;
import static org.homeward.query.reporting.SmallCells.Shown.PLAIN;
import static org.homeward.query.reporting.SmallCells.Shown.SMALL;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.homeward.query.reporting.SmallCells.Disclosure;
import org.homeward.query.reporting.SmallCells.Shown;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmallCellsTest {
    private static final int THRESHOLD = 5;

    @Test
    void the_table_of_the_handbook_hides_all_four_cells_and_shows_all_sums() {
        var handbook = table(List.of(3L, 120L), List.of(9L, 140L));
        assertThat(SmallCells.of(handbook, THRESHOLD))
                .hasValue(new Disclosure(
                        List.of(List.of(SMALL, LEFT_OUT), List.of(LEFT_OUT, LEFT_OUT)),
                        List.of(PLAIN, PLAIN),
                        List.of(PLAIN, PLAIN)));
    }

    @Test
    void to_hide_the_small_cell_alone_tells_it_by_subtraction() {
        var handbook = table(List.of(3L, 120L), List.of(9L, 140L));
        assertThat(Attacker.learns(handbook, primaryOnly(handbook, THRESHOLD), THRESHOLD))
                .isTrue();
    }

    @Test
    void a_number_left_out_that_could_not_be_smaller_does_not_protect() {
        var narrow = table(List.of(1L, 5L), List.of(6L, 5L));
        assertThat(Attacker.learns(
                        narrow,
                        new Disclosure(
                                List.of(List.of(SMALL, LEFT_OUT), List.of(PLAIN, PLAIN)),
                                List.of(PLAIN, PLAIN),
                                List.of(PLAIN, PLAIN)),
                        THRESHOLD))
                .isTrue();
        assertSafe(narrow, THRESHOLD);
    }

    @Test
    void a_table_without_small_numbers_is_shown_as_it_is() {
        var large = table(List.of(12L, 120L, 0L), List.of(9L, 140L, 5L));
        assertThat(SmallCells.of(large, THRESHOLD).orElseThrow().leftOut()).isZero();
    }

    @Test
    void without_a_threshold_everything_is_shown() {
        assertThat(SmallCells.of(table(List.of(List.of(1L, 2L))), 0)
                        .orElseThrow()
                        .leftOut())
                .isZero();
    }

    @Test
    void too_few_persons_in_all_show_no_table() {
        assertThat(SmallCells.of(table(List.of(1L, 2L), List.of(1L, 0L)), THRESHOLD))
                .isEmpty();
    }

    @Test
    void small_totals_are_small_numbers_too() {
        var table = table(List.of(List.of(1L, 2L), List.of(40L, 30L), List.of(50L, 20L)));
        var shown = SmallCells.of(table, THRESHOLD).orElseThrow();
        assertThat(shown.rowTotals().getFirst()).isEqualTo(SMALL);
        assertSafe(table, THRESHOLD);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoever_knows_everything_shown_cannot_tell_a_small_number(int start) {
        var random = new Random(start);
        var shown = 0;
        for (var round = 0; round < 150; round++) {
            var threshold = 3 + random.nextInt(3);
            var rows = 2 + random.nextInt(2);
            var table = random(random, rows, 5 - rows, threshold + 4);
            var disclosure = SmallCells.of(table, threshold);
            if (disclosure.isPresent()) {
                shown++;
                assertThat(Attacker.learns(table, disclosure.get(), threshold))
                        .as("%s with threshold %d as %s", table, threshold, disclosure.get())
                        .isFalse();
            }
        }
        assertThat(shown).isGreaterThan(100);
    }

    @Test
    void a_threshold_of_two_is_no_protection() {
        assertThatThrownBy(() -> SmallCells.of(table(List.of(List.of(1L))), 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertSafe(CountTable table, int threshold) {
        var disclosure = SmallCells.of(table, threshold);
        assertThat(disclosure.isEmpty() || !Attacker.learns(table, disclosure.get(), threshold))
                .isTrue();
    }

    private static Disclosure primaryOnly(CountTable table, int threshold) {
        return new Disclosure(
                table.counts().stream()
                        .map(row -> row.stream()
                                .map(value -> primary(value, threshold))
                                .toList())
                        .toList(),
                IntStream.range(0, table.rows().size())
                        .mapToObj(row -> primary(table.ofRow(row), threshold))
                        .toList(),
                IntStream.range(0, table.columns().size())
                        .mapToObj(column -> primary(table.ofColumn(column), threshold))
                        .toList());
    }

    private static Shown primary(long value, int threshold) {
        return value > 0 && value < threshold ? SMALL : PLAIN;
    }

    private static CountTable random(Random random, int rows, int columns, int below) {
        return table(IntStream.range(0, rows)
                .mapToObj(row -> LongStream.generate(() -> random.nextInt(3) == 0 ? 0 : random.nextInt(below))
                        .limit(columns)
                        .boxed()
                        .toList())
                .toList());
    }

    private static CountTable table(List<Long> first, List<Long> second) {
        return table(List.of(first, second));
    }

    private static CountTable table(List<List<Long>> rows) {
        return new CountTable(
                IntStream.range(0, rows.size()).mapToObj(row -> "R" + row).toList(),
                IntStream.range(0, rows.getFirst().size())
                        .mapToObj(column -> "C" + column)
                        .toList(),
                rows);
    }
}
