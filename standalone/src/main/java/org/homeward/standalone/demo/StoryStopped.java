package org.homeward.standalone.demo;

import java.time.LocalDate;
import org.homeward.kernel.message.MessageNames;
import org.homeward.standalone.story.Expected;
import org.homeward.standalone.story.Step;

/** The story cannot go on: something was not answered as it had to be. */
final class StoryStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private StoryStopped(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** A command got another answer than expected. */
    static StoryStopped by(Step step, Expected answer) {
        return new StoryStopped(
                beginning(step) + text(answer) + " and not " + text(step.expected()) + ".",
                new IllegalStateException("unexpected answer"));
    }

    /** A command got no answer. */
    static StoryStopped by(Step step, Throwable cause) {
        return new StoryStopped(beginning(step) + "not answered: " + cause + ".", cause);
    }

    /** The system did not come to rest. */
    static StoryStopped restless(LocalDate day) {
        return new StoryStopped(
                "The story stopped on " + day + ": the system's own reactions did not end.",
                new IllegalStateException("restless"));
    }

    private static String beginning(Step step) {
        var command = step.wish().get();
        return "The story stopped on " + step.day() + ": " + MessageNames.codeOf(command.getClass()) + " to "
                + command.streamId() + " was ";
    }

    private static String text(Expected answer) {
        return switch (answer) {
            case Expected.Acceptance acceptance -> "carried out";
            case Expected.Refusal(var code) -> "refused as " + code;
        };
    }
}
