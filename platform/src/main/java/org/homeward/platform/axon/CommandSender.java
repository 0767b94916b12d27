package org.homeward.platform.axon;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.homeward.kernel.message.Command;
import org.homeward.platform.fault.BareFault;
import org.homeward.platform.messaging.Accepted;
import org.homeward.platform.messaging.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a command with its metadata and gives every answer as the type that senders know. */
public final class CommandSender {
    private static final Logger LOG = LoggerFactory.getLogger(CommandSender.class);
    private static final int ATTEMPTS = 4;

    private final CommandGateway gateway;
    private final Answers answers;
    private final ActorSeal seal;

    /** Sends through this gateway, under this seal. */
    public CommandSender(CommandGateway gateway, RejectionText rejections, ActorSeal seal) {
        this.gateway = gateway;
        this.answers = new Answers(rejections);
        this.seal = seal;
    }

    /**
     * Sends the command; the future completes once its events are durable. A command that lost against another process
     * is sent again, which is safe because its id stays the same.
     */
    public CompletableFuture<Accepted> send(Command command, MetaData metadata) {
        return send(command, seal.seal(command, metadata), 1);
    }

    private CompletableFuture<Accepted> send(Command command, MetaData metadata, int attempt) {
        CompletableFuture<Object> sent = gateway.send(new GenericCommandMessage<>(command, metadata));
        return sent.thenApply(version -> new Accepted(command.streamId(), ((Number) version).longValue()))
                .exceptionallyCompose(thrown -> {
                    var cause = unwrapped(thrown);
                    return isOvertaken(cause) && attempt < ATTEMPTS
                            ? send(command, metadata, attempt + 1)
                            : failed(cause);
                });
    }

    private static boolean isOvertaken(Throwable cause) {
        return cause instanceof ConcurrencyException
                || Answers.in(cause)
                        .filter(answer -> answer.kind() == Answer.Kind.OVERTAKEN)
                        .isPresent();
    }

    private CompletionStage<Accepted> failed(Throwable thrown) {
        return CompletableFuture.failedStage(translated(thrown, answers));
    }

    /** The answer as its own exception; trouble of the infrastructure as {@link Unavailable}; a fault as it is. */
    public static Throwable translated(Throwable thrown, Answers answers) {
        var cause = unwrapped(thrown);
        var answer = Answers.in(cause);
        if (answer.isPresent()) {
            return answers.asException(answer.get());
        }
        if (Trouble.isBehind(cause)) {
            LOG.warn("a message could not be answered", BareFault.of(cause));
            return new Unavailable();
        }
        return cause;
    }

    private static Throwable unwrapped(Throwable thrown) {
        var cause = thrown.getCause();
        return thrown instanceof CompletionException && cause != null ? cause : thrown;
    }
}
