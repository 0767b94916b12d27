package org.homeward.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TargetsTest {
    private final Targets targets = new Targets();

    @Test
    void a_figure_stands_beside_its_target_and_how_far_it_is() {
        targets.measured(Figure.MANY_RATE, 14_498);
        targets.measured(Figure.UP, 2.5);

        assertThat(targets.table().markdown())
                .contains("| commands/s, 32 clients | at least 20,000 | 14,498 | 72 % | **missed** |")
                .contains("| s until the program is up | at most 2.50 | 2.50 | 100.0 % | met |");
    }

    @Test
    void a_near_miss_is_not_rounded_to_the_target() {
        targets.measured(Figure.ONE_RATE, 2_496);
        targets.measured(Figure.UP, 2.51);

        assertThat(targets.table().markdown())
                .contains("| 2,496 | 99.8 % | **missed** |")
                .contains("| 2.51 | 100.4 % | **missed** |");
    }

    @Test
    void a_miss_carries_what_was_found_of_it() {
        targets.explain(Figure.MANY_RATE, "The processor is busy for 99 % of the time.");
        targets.measured(Figure.MANY_RATE, 14_498);

        assertThat(targets.misses())
                .isEqualTo("- **commands/s, 32 clients**: 72 % of the target."
                        + " The processor is busy for 99 % of the time.");
    }

    @Test
    void what_is_met_needs_no_explanation_and_what_was_not_looked_into_says_so() {
        targets.explain(Figure.UP, "Beans are made one after the other.");
        targets.measured(Figure.UP, 2.4);
        assertThat(targets.misses()).isEqualTo("No target is missed.");

        targets.measured(Figure.STORY_MEMORY, 635);
        assertThat(targets.misses())
                .contains("106 % of the target. This run did not measure where it goes.")
                .doesNotContain("Beans");
    }

    @Test
    void two_figures_are_never_called_alike() {
        assertThat(Arrays.stream(Figure.values()).map(Figure::title)).doesNotHaveDuplicates();
    }
}
