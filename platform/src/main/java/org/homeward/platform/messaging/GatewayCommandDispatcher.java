package org.homeward.platform.messaging;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.MetaData;
import org.homeward.kernel.message.Command;
import org.homeward.platform.axon.CommandKeys;
import org.homeward.platform.axon.CommandSender;
import org.homeward.platform.axon.MessageMetadata;

/** Sends commands through Axon: in one process, or by Axon Server. */
public final class GatewayCommandDispatcher implements CommandDispatcher {
    private final CommandSender sender;

    /** Sends by this sender. */
    public GatewayCommandDispatcher(CommandSender sender) {
        this.sender = sender;
    }

    @Override
    public CompletableFuture<Accepted> send(Command command, Dispatch dispatch) {
        return sender.send(command, metadata(command, dispatch));
    }

    private static MetaData metadata(Command command, Dispatch dispatch) {
        var metadata = MessageMetadata.of(dispatch.actor(), dispatch.purpose());
        if (dispatch.expectedVersion().isPresent()) {
            var expected = Long.toString(dispatch.expectedVersion().getAsLong());
            metadata = metadata.and(MessageMetadata.EXPECTED_VERSION, expected);
        }
        if (dispatch.idempotencyKey().isEmpty()) {
            return metadata.and(MessageMetadata.COMMAND_ID, UUID.randomUUID().toString());
        }
        var key = dispatch.idempotencyKey().get();
        return metadata.and(MessageMetadata.COMMAND_ID, CommandKeys.idOf(dispatch.actor(), key))
                .and(MessageMetadata.COMMAND_DIGEST, CommandKeys.digestOf(command, key));
    }
}
