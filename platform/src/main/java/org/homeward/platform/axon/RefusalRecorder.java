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
import org.homeward.kernel.message.CommandAlreadySo;
import org.homeward.kernel.message.CommandRefused;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.security.Role;
import org.homeward.platform.messaging.KeyReused;

/**
 * Stores every refusal in the unit of work of its command, under the command's id, and answers a repeated command that
 * was refused with the same refusal. What a person asked for under a key and was already so is kept likewise, so that a
 * late repeat does not do it after all. Whatever the answer but success, it leaves as the details of an exception.
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
            var earlier = earlierAnswer(unitOfWork.getMessage());
            return earlier.isPresent() ? again(earlier.get()) : decided(unitOfWork, chain);
        } catch (CommandRejected rejected) {
            throw answering(Answers.of(store(unitOfWork, rejected)));
        } catch (RuntimeException e) {
            throw Answers.of(e)
                    .<RuntimeException>map(RefusalRecorder::answering)
                    .orElse(e);
        }
    }

    private Object decided(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var version = chain.proceed();
        var command = unitOfWork.getMessage();
        var metadata = command.getMetaData();
        if (metadata.containsKey(MessageMetadata.COMMAND_DIGEST)
                && !MessageMetadata.actorOf(metadata).is(Role.SYS)) {
            StreamGuard.foundAlreadySo(unitOfWork.resources())
                    .ifPresent(
                            found -> publish(command, new CommandAlreadySo(streamOf(command), nameOf(command), found)));
        }
        return version;
    }

    private static Object again(Object answered) {
        return switch (answered) {
            case CommandAlreadySo done -> done.version();
            case CommandRefused refused -> throw answering(Answers.of(refused));
            default -> throw new IllegalStateException("no answer is stored as " + answered.getClass());
        };
    }

    private Optional<Object> earlierAnswer(CommandMessage<?> command) {
        var sent = MessageMetadata.text(command.getMetaData(), MessageMetadata.COMMAND_DIGEST);
        return sent.flatMap(digest -> stored(command).map(event -> answerIn(event, digest)));
    }

    /** Hardly a command was answered here before, so it is first asked whether there is anything to read. */
    private Optional<? extends DomainEventMessage<?>> stored(CommandMessage<?> command) {
        var events = store.get();
        var record = recordOf(command);
        return events.lastSequenceNumberFor(record)
                .map(last -> events.readEvents(record))
                .filter(DomainEventStream::hasNext)
                .map(DomainEventStream::next);
    }

    private static Object answerIn(DomainEventMessage<?> event, String digest) {
        var stored = MessageMetadata.text(event.getMetaData(), MessageMetadata.COMMAND_DIGEST);
        if (!stored.equals(Optional.of(digest))) {
            throw new KeyReused();
        }
        return event.getPayload();
    }

    private CommandRefused store(UnitOfWork<? extends CommandMessage<?>> unitOfWork, CommandRejected rejected) {
        var command = unitOfWork.getMessage();
        var rejection = rejected.rejection();
        var refused = new CommandRefused(
                streamOf(command),
                nameOf(command),
                MessageNames.codeOf(rejection.getClass()),
                rejections.write(rejection),
                rejected.nextSteps(),
                StreamGuard.versionBefore(unitOfWork.resources()).orElse(StreamGuard.NOTHING_YET));
        publish(command, refused);
        return refused;
    }

    private void publish(CommandMessage<?> command, Event answer) {
        store.get().publish(new GenericDomainEventMessage<>("Refusal", recordOf(command), 0, answer));
    }

    private static String streamOf(CommandMessage<?> command) {
        return ((Command) command.getPayload()).streamId();
    }

    private static String nameOf(CommandMessage<?> command) {
        return MessageNames.codeOf(command.getPayloadType());
    }

    private static String recordOf(CommandMessage<?> command) {
        return "refusal-" + MessageMetadata.commandIdOf(command);
    }

    static CommandExecutionException answering(Answer answer) {
        return new CommandExecutionException(answer.kind() + " " + answer.code(), null, answer, false);
    }
}
