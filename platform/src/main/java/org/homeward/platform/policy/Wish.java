package org.homeward.platform.policy;

import org.axonframework.messaging.MetaData;
import org.homeward.kernel.message.Command;

/** A command that a reaction asks for. */
record Wish(Reaction reaction, Command command, MetaData metadata) {}
