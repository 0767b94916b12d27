package org.homeward.platform.axon;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import java.util.Optional;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.homeward.platform.fault.BareFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands commands to the aggregates of this process. What goes wrong with the stores on the way is an answer as well, so
 * that the sender understands it in whichever process it is.
 */
final class DecidingCommandBus extends AsynchronousCommandBus {
    private static final Logger LOG = LoggerFactory.getLogger(DecidingCommandBus.class);

    DecidingCommandBus(AsynchronousCommandBus.Builder builder) {
        super(builder);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        super.dispatch(
                command,
                (CommandMessage<? extends C> sent, CommandResultMessage<? extends R> result) ->
                        callback.onResult(sent, answered(result)));
    }

    private static <R> CommandResultMessage<? extends R> answered(CommandResultMessage<? extends R> result) {
        return result.optionalExceptionResult()
                .flatMap(DecidingCommandBus::answer)
                .<CommandResultMessage<? extends R>>map(
                        answer -> new GenericCommandResultMessage<>(RefusalRecorder.answering(answer)))
                .orElse(result);
    }

    private static Optional<Answer> answer(Throwable failed) {
        var kind = switch (failed) {
            case ConcurrencyException overtaken -> Optional.of(Answer.Kind.OVERTAKEN);
            case AggregateStreamCreationException overtaken -> Optional.of(Answer.Kind.OVERTAKEN);
            case AxonServerException refused when isOvertaken(refused) -> Optional.of(Answer.Kind.OVERTAKEN);
            default -> Trouble.isBehind(failed) ? Optional.of(Answer.Kind.UNAVAILABLE) : Optional.<Answer.Kind>empty();
        };
        if (kind.equals(Optional.of(Answer.Kind.UNAVAILABLE))) {
            LOG.warn("a command could not be carried out", BareFault.of(failed));
        } else if (kind.isEmpty() && !(failed instanceof HandlerExecutionException)) {
            LOG.error("a command failed", BareFault.of(failed));
        }
        return kind.map(Answer::of);
    }

    private static boolean isOvertaken(AxonServerException refused) {
        return refused.getErrorCategory() == ErrorCategory.INVALID_EVENT_SEQUENCE;
    }
}
