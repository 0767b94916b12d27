package org.homeward.platform.agenda;

import java.time.Instant;
import java.time.LocalDate;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.time.ProgrammeCalendar;

/**
 * A command that is due.
 *
 * @param at from when on it is sent
 * @param command the command
 */
public record Due(Instant at, Command command) {
    /** Due from the beginning of a local day on. */
    public static Due on(LocalDate day, Command command) {
        return new Due(ProgrammeCalendar.startOf(day), command);
    }
}
