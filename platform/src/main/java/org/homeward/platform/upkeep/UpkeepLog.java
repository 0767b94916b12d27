package org.homeward.platform.upkeep;

import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.homeward.kernel.upkeep.UpkeepEvent;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.messaging.KeyReused;

/** Stores what a command of the upkeep did, with who sent it and why, in the unit of work of the command. */
public final class UpkeepLog {
    private final EventStore store;

    /** Stores into this store. */
    public UpkeepLog(EventStore store) {
        this.store = store;
    }

    /** Stores it; the answer to the command. */
    public long done(UpkeepEvent event) {
        var stream = event.streamId();
        var sequence = last(stream) + 1;
        store.publish(new GenericDomainEventMessage<>("Upkeep", stream, sequence, event));
        return sequence;
    }

    /** The answer to a command that was already so: the version of the stream. */
    public long last(String stream) {
        return store.lastSequenceNumberFor(stream).orElse(-1L);
    }

    /** What was done first on a stream; empty when nothing was. */
    public Optional<UpkeepEvent> first(String stream) {
        return store.readEvents(stream).asStream().findFirst().map(event -> (UpkeepEvent) event.getPayload());
    }

    /**
     * The answer of the first time, if the command comes again.
     *
     * @throws KeyReused if another command came under its key
     */
    public OptionalLong repeated(String stream, CommandMessage<?> command) {
        var id = MessageMetadata.commandIdOf(command);
        var first = store.readEvents(stream)
                .asStream()
                .filter(event -> MessageMetadata.text(event.getMetaData(), MessageMetadata.COMMAND_ID)
                        .filter(id::equals)
                        .isPresent())
                .findFirst();
        first.ifPresent(event -> requireSame(event.getMetaData(), command.getMetaData()));
        return first.stream().mapToLong(event -> event.getSequenceNumber()).findFirst();
    }

    private static void requireSame(MetaData first, MetaData again) {
        if (!MessageMetadata.text(first, MessageMetadata.COMMAND_DIGEST)
                .equals(MessageMetadata.text(again, MessageMetadata.COMMAND_DIGEST))) {
            throw new KeyReused();
        }
    }

    /** The id of what a command does about letters. */
    public static String letterId(CommandMessage<?> command) {
        return "letters-" + MessageMetadata.commandIdOf(command);
    }
}
