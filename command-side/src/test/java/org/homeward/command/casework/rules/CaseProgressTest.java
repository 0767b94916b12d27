package org.homeward.command.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Random;
import org.homeward.kernel.casework.CaseProgress;
import org.homeward.kernel.casework.CaseStatus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CaseProgressTest {
    @Test
    void read_models_show_the_status_that_the_rules_decide_by_after_every_event_of_any_history() {
        var reached = EnumSet.noneOf(CaseStatus.class);
        for (var seed = 0; seed < 300; seed++) {
            var state = MigrantCase.initial();
            var shown = CaseProgress.NONE;
            for (var event : DepartureSafetyTest.walk(new Random(seed), seed % 2 == 0)) {
                state = MigrantCase.evolve(state, event);
                shown = shown.after(event);
                assertThat(shown.status()).as("%s, seed %s", event, seed).isEqualTo(Steps.statusOf(state));
                reached.add(shown.status());
            }
        }
        assertThat(reached).hasSizeGreaterThan(12);
    }

    @Test
    void read_models_show_the_status_that_the_rules_decide_by_on_the_way_to_every_status() {
        for (var status : EnumSet.complementOf(EnumSet.of(CaseStatus.NONE))) {
            var shown = CaseProgress.NONE;
            for (var event : Cases.upTo(status)) {
                shown = shown.after(event);
            }
            assertThat(shown.status()).isEqualTo(status);
        }
    }
}
