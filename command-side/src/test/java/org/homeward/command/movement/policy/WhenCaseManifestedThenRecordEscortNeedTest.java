package org.homeward.command.movement.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.homeward.kernel.casework.TravelCondition;
import org.homeward.kernel.movement.SeatKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class WhenCaseManifestedThenRecordEscortNeedTest {
    @Test
    void a_condition_asks_for_its_escort_and_for_no_other() {
        assertThat(WhenCaseManifestedThenRecordEscortNeed.escorts(EnumSet.of(TravelCondition.MEDICAL_ESCORT)))
                .containsExactly(SeatKind.ESCORT_MEDICAL);
        assertThat(WhenCaseManifestedThenRecordEscortNeed.escorts(EnumSet.of(TravelCondition.OPERATIONAL_ESCORT)))
                .containsExactly(SeatKind.ESCORT_OPERATIONAL);
    }

    @Test
    void what_is_arranged_without_an_escort_is_not_told_to_the_movement() {
        var others =
                EnumSet.complementOf(EnumSet.of(TravelCondition.MEDICAL_ESCORT, TravelCondition.OPERATIONAL_ESCORT));

        assertThat(WhenCaseManifestedThenRecordEscortNeed.escorts(others)).isEmpty();
    }
}
