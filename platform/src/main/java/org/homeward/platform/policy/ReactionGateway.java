package org.homeward.platform.policy;

import org.homeward.kernel.message.Command;

/** Sends for the reaction that runs on the calling thread, whichever policy it belongs to. */
final class ReactionGateway implements PolicyGateway {
    @Override
    public Outcome send(Command command) {
        return Reaction.current().send(command);
    }
}
