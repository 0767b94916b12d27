package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.message.Rejection;
import org.homeward.kernel.security.Actor;

/**
 * One thing that somebody asks of the system on one day.
 *
 * @param day the day
 * @param hour the part of the day
 * @param by who asks
 * @param wish makes the command
 * @param touches the shared streams that follow-ups of the command change, so that their order can be kept
 * @param expected the answer
 */
public record Step(
        LocalDate day, Hour hour, Actor by, Supplier<Command> wish, List<String> touches, Expected expected) {
    private static final Expected ACCEPTANCE = new Expected.Acceptance();

    /** Asked in the course of the day, touching nothing shared, and carried out. */
    static Step on(LocalDate day, Actor by, Supplier<Command> wish) {
        return new Step(day, Hour.DAY, by, wish, List.of(), ACCEPTANCE);
    }

    Step in(Hour part) {
        return new Step(day, part, by, wish, touches, expected);
    }

    Step touching(List<String> shared) {
        return new Step(day, hour, by, wish, shared, expected);
    }

    Step refused(Class<? extends Rejection> reason) {
        return new Step(day, hour, by, wish, touches, new Expected.Refusal(MessageNames.codeOf(reason)));
    }
}
