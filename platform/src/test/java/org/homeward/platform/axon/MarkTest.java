package org.homeward.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkTest {
    @Test
    void a_digest_is_kept_whole() {
        assertThat(Mark.of("8196417d1af27800589f390080518374"))
                .isEqualTo(new Mark(0x8196417d1af27800L, 0x589f390080518374L));
    }

    @Test
    void any_other_text_has_a_mark_of_its_own() {
        assertThat(Mark.of("agenda"))
                .isEqualTo(Mark.of("agenda"))
                .isNotEqualTo(Mark.of("agendas"))
                .isNotEqualTo(Mark.of(""));
        assertThat(Mark.of("2d5a3f1e-0000-0000-0000-000000000000"))
                .isNotEqualTo(Mark.of("2d5a3f1e-0000-0000-0000-000000000001"));
    }
}
