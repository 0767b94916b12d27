package org.homeward.platform.axon;

import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.CommandRefused;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.message.Rejection;
import org.homeward.platform.messaging.KeyReused;

/**
 * Stores every refusal in the unit of work of its command, under the command's id, and answers a repeated command that
 * was refused with the same refusal. Whatever the answer, it leaves as the details of an exception.
 */
public final class RefusalRecorder implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Supplier<EventStore> store;
    private final RejectionText rejections;

    /** Stores into this store. */
    public RefusalRecorder(Supplier<EventStore> store, RejectionText rejections) {
        this.store = store;
        this.rejections = rejections;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            var earlier = earlierRefusal(unitOfWork.getMessage());
            if (earlier.isPresent()) {
                throw answering(Answers.of(earlier.get()));
            }
            return chain.proceed();
        } catch (CommandRejected rejected) {
            throw answering(Answers.of(store(unitOfWork, rejected.rejection())));
        } catch (RuntimeException e) {
            throw Answers.of(e)
                    .<RuntimeException>map(RefusalRecorder::answering)
                    .orElse(e);
        }
    }

    private Optional<CommandRefused> earlierRefusal(CommandMessage<?> command) {
        var sent = MessageMetadata.text(command.getMetaData(), MessageMetadata.COMMAND_DIGEST);
        return sent.flatMap(digest -> stored(command).map(event -> refusalIn(event, digest)));
    }

    /** Hardly a command was refused before, so it is first asked whether there is anything to read. */
    private Optional<? extends DomainEventMessage<?>> stored(CommandMessage<?> command) {
        var events = store.get();
        var record = recordOf(command);
        return events.lastSequenceNumberFor(record)
                .map(last -> events.readEvents(record))
                .filter(DomainEventStream::hasNext)
                .map(DomainEventStream::next);
    }

    private static CommandRefused refusalIn(DomainEventMessage<?> event, String digest) {
        var stored = MessageMetadata.text(event.getMetaData(), MessageMetadata.COMMAND_DIGEST);
        if (!stored.equals(Optional.of(digest))) {
            throw new KeyReused();
        }
        return (CommandRefused) event.getPayload();
    }

    private CommandRefused store(UnitOfWork<? extends CommandMessage<?>> unitOfWork, Rejection rejection) {
        var command = unitOfWork.getMessage();
        var refused = new CommandRefused(
                ((Command) command.getPayload()).streamId(),
                MessageNames.codeOf(command.getPayloadType()),
                MessageNames.codeOf(rejection.getClass()),
                rejections.write(rejection),
                rejection.nextSteps(),
                StreamGuard.versionBefore(unitOfWork.resources()).orElse(StreamGuard.NOTHING_YET));
        store.get().publish(new GenericDomainEventMessage<>("Refusal", recordOf(command), 0, refused));
        return refused;
    }

    private static String recordOf(CommandMessage<?> command) {
        return "refusal-" + MessageMetadata.commandIdOf(command);
    }

    static CommandExecutionException answering(Answer answer) {
        return new CommandExecutionException(answer.kind() + " " + answer.code(), null, answer, false);
    }
}
