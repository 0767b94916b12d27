package org.homeward.kernel.message;

import java.time.Instant;
import java.time.LocalDate;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.time.ProgrammeCalendar;

/**
 * What a rule may know about the moment of the decision, besides command and state.
 *
 * @param now the instant of the decision
 * @param actor who asks
 */
public record Facts(Instant now, Actor actor) {
    /** The local date of the decision where the programme operates. */
    public LocalDate today() {
        return ProgrammeCalendar.dateOf(now);
    }
}
