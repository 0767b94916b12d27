package org.homeward.command.shelter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.shelter.Shelters.ID;
import static org.homeward.command.shelter.Shelters.day;

import java.util.List;
import org.homeward.command.shelter.rules.Shelter;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.shelter.ShelterCommand;
import org.homeward.kernel.shelter.ShelterEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked in whatever order, what a shelter promises is kept; the events alone are the witness. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShelterPromisesTest {
    private static final int STEPS = 1_500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_random_sequence_breaks_a_promise(long seed) {
        var chance = new Chance(seed);
        var witness = new Witness();
        var state = Shelter.initial();
        for (var step = 0; step < STEPS; step++) {
            var command = step == 0 ? ReferenceCentre.open(ID, day(0)) : chance.next(witness, day(1 + step / 10));
            var decided = decide(command, state, chance);
            for (var event : decided) {
                state = Shelter.evolve(state, event);
                witness.see(event);
            }
            witness.assertThatPromisesAreKept();
        }
        assertThat(witness.admitted()).as("the sequence reached something").isGreaterThan(50);
        assertThat(witness.offered()).as("beds were offered to the waiting").isGreaterThan(20);
    }

    private static List<ShelterEvent> decide(ShelterCommand command, Shelter state, Chance chance) {
        try {
            return Shelter.decide(command, state, chance.facts());
        } catch (CommandRejected refusal) {
            return List.of();
        }
    }
}
