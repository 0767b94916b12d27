package org.homeward.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void a_table_is_markdown_with_figures_to_the_right() {
        var table = new Table("rival", "a second").row("one", "1,000").row("a | b", "2");

        assertThat(table.markdown()).isEqualTo("""
                | rival | a second |
                |---|---:|
                | one | 1,000 |
                | a \\| b | 2 |
                """);
    }

    @Test
    void a_row_of_another_width_is_refused() {
        assertThatThrownBy(() -> new Table("rival", "a second").row("one"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
