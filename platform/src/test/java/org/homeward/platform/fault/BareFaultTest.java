package org.homeward.platform.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BareFaultTest {
    @Test
    void kinds_and_places_of_a_fault_and_its_causes_are_printed_and_no_word_of_theirs() {
        var fault = new IllegalStateException("Moussa Keita cannot be stored", notANumber("born in 1979"));
        assertThat(printed(BareFault.of(fault)))
                .contains("java.lang.IllegalStateException", "java.lang.NumberFormatException")
                .contains("BareFaultTest.notANumber")
                .doesNotContain("Moussa", "1979");
    }

    @Test
    void one_line_names_the_kind_and_the_last_place_of_ours() {
        assertThat(BareFault.lineOf(notANumber("born in 1979")))
                .startsWith("NumberFormatException at ")
                .contains("BareFaultTest.notANumber")
                .doesNotContain("1979");
    }

    @Test
    void what_has_no_place_is_named_by_its_kind() {
        assertThat(BareFault.lineOf(new WithoutPlace())).isEqualTo("WithoutPlace");
    }

    @Test
    void causes_that_go_round_in_a_circle_end() {
        var first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));
        assertThat(printed(BareFault.of(first))).doesNotContain("second");
    }

    private static final class WithoutPlace extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WithoutPlace() {
            super("Moussa Keita", null, false, false);
        }
    }

    private static NumberFormatException notANumber(String text) {
        try {
            throw new AssertionError(Integer.parseInt(text));
        } catch (NumberFormatException expected) {
            return expected;
        }
    }

    private static String printed(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
