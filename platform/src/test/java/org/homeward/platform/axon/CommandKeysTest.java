package org.homeward.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.shelter.RoomPlan;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterCommand.OpenShelter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandKeysTest {
    @Test
    void a_repeat_is_recognised_by_the_digest_that_was_stored_years_ago() {
        var command = new OpenShelter(
                ShelterId.of(new UUID(1, 2)),
                "House",
                List.of(new RoomPlan("R1", SectionKind.MEN, List.of("B1", "B2"))),
                LocalDate.of(2008, 3, 1));
        assertThat(CommandKeys.digestOf(command, "key-1")).isEqualTo("f9cdf846e6c304be3e894bb96c18cfc0");
    }
}
