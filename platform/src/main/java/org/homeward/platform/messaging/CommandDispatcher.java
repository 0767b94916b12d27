package org.homeward.platform.messaging;

import java.util.concurrent.CompletableFuture;
import org.homeward.kernel.message.Command;

/**
 * Sends commands to the side that decides them. Every outcome other than {@link Accepted} completes the future with one
 * of this package's exceptions, the same in one process and across processes.
 */
public interface CommandDispatcher {
    /** Sends the command; the future completes once its events are durable. */
    CompletableFuture<Accepted> send(Command command, Dispatch dispatch);
}
