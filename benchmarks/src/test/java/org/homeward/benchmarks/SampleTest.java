package org.homeward.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void a_sample_is_told_by_its_median_and_what_it_lies_between() {
        assertThat(Sample.of(3_000, 1_000, 2_000).text(Sample::rate)).isEqualTo("2,000 (1,000 - 3,000)");
    }

    @Test
    void of_an_even_number_the_two_in_the_middle_count_alike() {
        assertThat(Sample.of(1_000, 4_000, 2_000, 3_000).text(Sample::rate)).isEqualTo("2,500 (1,000 - 4,000)");
    }

    @Test
    void what_was_measured_once_has_no_spread() {
        assertThat(Sample.of(0.0123).text(Sample::millis)).isEqualTo("12");
        assertThat(Sample.of(0.00123).text(Sample::millis)).isEqualTo("1.23");
    }
}
