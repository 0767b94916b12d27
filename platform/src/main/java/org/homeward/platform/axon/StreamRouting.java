package org.homeward.platform.axon;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.homeward.kernel.message.Command;

/** All commands of one stream go to the same process; without this they would be spread at random. */
public final class StreamRouting implements RoutingStrategy {
    @Override
    public String getRoutingKey(CommandMessage<?> message) {
        return message.getPayload() instanceof Command command ? command.streamId() : message.getIdentifier();
    }
}
