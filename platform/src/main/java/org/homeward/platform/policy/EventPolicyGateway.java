package org.homeward.platform.policy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.security.Purpose;
import org.homeward.platform.axon.CommandKeys;
import org.homeward.platform.axon.CommandSender;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.messaging.Refused;

/**
 * Sends the commands of one policy. They leave the unit of work of the event on a thread of their own, because a nested
 * one would let the processor store its token before the command's events are durable.
 */
public final class EventPolicyGateway implements PolicyGateway {
    private final String policy;
    private final CommandSender sender;
    private final Executor threads;

    /** Sends for this policy. */
    public EventPolicyGateway(Class<?> policy, CommandSender sender, Executor threads) {
        this.policy = policy.getSimpleName();
        this.sender = sender;
        this.threads = threads;
    }

    @Override
    public Outcome send(Command command) {
        var metadata = metadata(CurrentUnitOfWork.get().getMessage());
        try {
            var accepted = CompletableFuture.supplyAsync(
                            () -> sender.send(command, metadata).join(), threads)
                    .join();
            return new Outcome.Done(accepted);
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refused refused) {
                return new Outcome.Refused(refused.rejection());
            }
            throw e.getCause() instanceof RuntimeException other ? other : e;
        }
    }

    private MetaData metadata(Message<?> event) {
        var cause = event.getMetaData();
        var office = MessageMetadata.actorOf(cause).office();
        var correlation = MessageMetadata.text(cause, MessageMetadata.CORRELATION_ID);
        return MessageMetadata.of(SystemActor.in(office), Purpose.AUTOMATION)
                .and(MessageMetadata.COMMAND_ID, commandId(event))
                .and(MessageMetadata.COMMAND_DIGEST, policy)
                .and(MessageMetadata.CORRELATION_ID, correlation.orElseGet(event::getIdentifier))
                .and(MessageMetadata.CAUSATION_ID, event.getIdentifier());
    }

    private String commandId(Message<?> event) {
        var count = CurrentUnitOfWork.get()
                .root()
                .<AtomicInteger>getOrComputeResource(policy + " " + event.getIdentifier(), key -> new AtomicInteger());
        return CommandKeys.hash(event.getIdentifier(), policy, Integer.toString(count.getAndIncrement()));
    }
}
