package org.homeward.platform.metrics;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;
import org.homeward.kernel.message.MessageNames;
import org.homeward.platform.axon.Answer;
import org.homeward.platform.axon.Answers;
import org.homeward.platform.axon.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * Observes every command that is decided in this process: which, how long, how it ended, and the code of a refusal. What
 * is in the command is not looked at.
 */
final class CommandObservations implements MessageMonitor<Message<?>> {
    private static final String NAME = "homeward.command";
    private static final String NO_CODE = "none";

    private final Supplier<ObservationRegistry> observations;

    CommandObservations(Supplier<ObservationRegistry> observations) {
        this.observations = observations;
    }

    @Override
    public MonitorCallback onMessageIngested(@Nullable Message<?> command) {
        var observation = Observation.createNotStarted(NAME, observations.get());
        if (command != null) {
            observation.lowCardinalityKeyValue("command", MessageNames.codeOf(command.getPayloadType()));
        }
        return new Ending(observation.start());
    }

    private record Ending(Observation observation) implements MonitorCallback {
        @Override
        public void reportSuccess() {
            end("accepted", NO_CODE);
        }

        @Override
        public void reportFailure(@Nullable Throwable cause) {
            var answer = cause == null ? Optional.<Answer>empty() : Answers.in(cause);
            if (answer.isPresent()) {
                var code = answer.get().code();
                end(name(answer.get().kind()), code.isEmpty() ? NO_CODE : code);
            } else {
                end(cause != null && Trouble.isBehind(cause) ? name(Answer.Kind.UNAVAILABLE) : "fault", NO_CODE);
            }
        }

        @Override
        public void reportIgnored() {
            end("ignored", NO_CODE);
        }

        private void end(String result, String code) {
            observation
                    .lowCardinalityKeyValue("result", result)
                    .lowCardinalityKeyValue("code", code)
                    .stop();
        }

        private static String name(Answer.Kind kind) {
            return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
