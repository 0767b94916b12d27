package org.homeward.platform.axon;

import org.axonframework.messaging.Message;
import org.homeward.kernel.message.MessageNames;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.security.PolicyTable;
import org.homeward.platform.security.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets through what its sender may send: the sender is proven, and one of the roles has a line in the table. */
public final class MessageGate {
    private static final Logger LOG = LoggerFactory.getLogger(MessageGate.class);

    private final ActorSeal seal;
    private final PolicyTable table;

    /** Proves senders by the seal and looks them up in the table. */
    public MessageGate(ActorSeal seal, PolicyTable table) {
        this.seal = seal;
        this.table = table;
    }

    /**
     * Whose streams the message may reach.
     *
     * @throws NotPermitted if the sender may not send it at all
     */
    Scope admit(Message<?> message) {
        seal.verify(message);
        var actor = MessageMetadata.actorOf(message.getMetaData());
        if (!table.permits(actor, message.getPayloadType())) {
            LOG.info("{} may not send {}", actor.id(), MessageNames.codeOf(message.getPayloadType()));
            throw new NotPermitted("security.role-not-permitted");
        }
        return table.scopeOf(actor, message.getPayloadType());
    }
}
