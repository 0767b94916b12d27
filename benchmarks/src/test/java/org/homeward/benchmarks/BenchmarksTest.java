package org.homeward.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
    @Test
    void a_page_is_not_written_without_servers_unless_they_are_left_out_knowingly() {
        assertThat(Benchmarks.trouble(List.of(), List.of(), true, false))
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("--without apart"));
        assertThat(Benchmarks.trouble(List.of(), List.of("apart"), true, false)).isEqualTo(Optional.empty());
        assertThat(Benchmarks.trouble(List.of(), List.of(), true, true)).isEqualTo(Optional.empty());
        assertThat(Benchmarks.trouble(List.of("apart"), List.of(), false, false))
                .isEqualTo(Optional.empty());
    }

    @Test
    void a_page_is_not_written_from_some_of_its_parts() {
        assertThat(Benchmarks.trouble(List.of("commands"), List.of(), true, true))
                .isPresent();
    }

    @Test
    void a_part_that_does_not_exist_is_not_overlooked() {
        assertThat(Benchmarks.trouble(List.of("command"), List.of(), false, true))
                .isPresent();
        assertThat(Benchmarks.trouble(List.of(), List.of("command"), false, true))
                .isPresent();
    }
}
