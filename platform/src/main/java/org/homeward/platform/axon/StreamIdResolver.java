package org.homeward.platform.axon;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.homeward.kernel.message.Command;
import org.jspecify.annotations.Nullable;

/** A command is decided by the aggregate of its stream. The version is not Axon's business but the guard's. */
public final class StreamIdResolver implements CommandTargetResolver {
    @Override
    @SuppressWarnings("deprecation") // the other constructor keeps only the text as well
    public @Nullable VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        return message.getPayload() instanceof Command command
                ? new VersionedAggregateIdentifier(command.streamId(), null)
                : null;
    }
}
