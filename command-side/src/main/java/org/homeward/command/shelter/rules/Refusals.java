package org.homeward.command.shelter.rules;

import java.time.LocalDate;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.shelter.ShelterRejection;
import org.homeward.kernel.shelter.ShelterRejection.BeforeStepBefore;

/** How a rule says no. */
final class Refusals {
    private Refusals() {}

    static CommandRejected refusal(ShelterRejection reason) {
        return new CommandRejected(reason);
    }

    static void require(boolean holds, ShelterRejection otherwise) {
        if (!holds) {
            throw refusal(otherwise);
        }
    }

    /** Refuses a day before the step that came before. */
    static void notBefore(LocalDate earliest, LocalDate day) {
        require(!day.isBefore(earliest), new BeforeStepBefore(earliest));
    }
}
