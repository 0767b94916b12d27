package org.homeward.platform.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.platform.policy.Commands.Result;
import org.homeward.platform.process.AgendaEntries.Entry;
import org.homeward.platform.process.AgendaEntries.Mark;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PatienceTest {
    @Test
    void an_entry_keeps_kind_and_place_of_a_failure_and_not_what_it_said() {
        var failure = new IllegalStateException("Moussa Keita has no bed", new IllegalArgumentException("Moussa"));
        var mark = Patience.mark(
                new Entry("WhenStayEndsThenFreeBed/c-1", AgendaPlatform.START, 7, 11, 0, ""),
                new Result.Failed(failure),
                AgendaPlatform.START);
        assertThat(mark)
                .isInstanceOfSatisfying(
                        Mark.Parked.class,
                        parked -> assertThat(parked.entry().reason())
                                .startsWith("IllegalStateException at org.homeward.platform.agenda.PatienceTest"));
        assertThat(mark.toString()).doesNotContain("Moussa");
    }
}
