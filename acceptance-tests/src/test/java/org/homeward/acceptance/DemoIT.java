package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo as a user plays it, for both dates that the founding note can have. */
@Tag("demo")
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass(name = "founding note of {0}")
@ValueSource(strings = {"2009-02-06", "2010-02-05"})
class DemoIT {
    private static final Pattern OVER_HTTP = Pattern.compile("([0-9,]+) of them over HTTP");

    private final Demos.Demo demo;

    DemoIT(String note) {
        demo = Demos.played(note);
    }

    @Test
    void the_play_ends_with_its_summary_and_exit_code_0() {
        assertThat(demo.play().exitCode()).as(demo.play().text()).isZero();
        assertThat(demo.play().text())
                .contains("The Tripoli programme, as the read models tell it")
                .contains("Hash of the history");
    }

    @Test
    void a_thousand_of_its_commands_or_more_go_over_http() {
        var said = OVER_HTTP.matcher(demo.play().text());

        assertThat(said.find()).isTrue();
        assertThat(Integer.parseInt(said.group(1).replace(",", ""))).isGreaterThanOrEqualTo(1_000);
    }

    @Test
    void everybody_who_departed_left_at_least_25_events() {
        var told = Departed.eventsByPerson(demo.data());

        assertThat(told)
                .hasSizeGreaterThanOrEqualTo(3_139)
                .allSatisfy((person, events) -> assertThat(events).isGreaterThanOrEqualTo(25));
    }

    @Test
    void a_run_on_the_folder_is_refused_in_one_sentence() {
        var run = Program.run("run", "--data", demo.data().toString());

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.lines()).singleElement().asString().contains("holds a demo story");
    }
}
