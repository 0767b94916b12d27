package org.homeward.platform.axon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Every event of a command says who caused it, why, and by which command. */
public final class ActorCorrelation implements CorrelationDataProvider {
    private static final List<String> COPIED = List.of(
            MessageMetadata.ACTOR,
            MessageMetadata.ROLES,
            MessageMetadata.OFFICE,
            MessageMetadata.PURPOSE,
            MessageMetadata.COMMAND_DIGEST);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return message instanceof CommandMessage ? ofCommand(message) : Map.of();
    }

    private static Map<String, ?> ofCommand(Message<?> command) {
        var metadata = command.getMetaData();
        var commandId = MessageMetadata.commandIdOf(command);
        var values = new HashMap<String, String>();
        COPIED.forEach(key -> MessageMetadata.text(metadata, key).ifPresent(value -> values.put(key, value)));
        values.put(MessageMetadata.COMMAND_ID, commandId);
        for (var chained : List.of(MessageMetadata.CORRELATION_ID, MessageMetadata.CAUSATION_ID)) {
            values.put(chained, MessageMetadata.text(metadata, chained).orElse(commandId));
        }
        return values;
    }
}
