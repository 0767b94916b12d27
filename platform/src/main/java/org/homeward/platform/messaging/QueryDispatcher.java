package org.homeward.platform.messaging;

import java.util.concurrent.CompletableFuture;
import org.homeward.kernel.message.Query;

/** Asks the read side. A question that is not answered completes the future with one of this package's exceptions. */
public interface QueryDispatcher {
    /** Asks the question. */
    <R> CompletableFuture<R> ask(Query<R> query, Dispatch dispatch);
}
