package org.homeward.platform.policy;

import org.homeward.kernel.message.Command;

/** Sends the commands of a policy from within its event handler. */
@FunctionalInterface
public interface PolicyGateway {
    /**
     * Sends the command as the system and returns once its events are durable. Called again for the same event, it
     * gives the same outcome and nothing more happens. The commands of one event to one stream must come in the same
     * order every time.
     */
    Outcome send(Command command);
}
