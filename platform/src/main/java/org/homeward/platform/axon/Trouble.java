package org.homeward.platform.axon;

import com.google.common.base.Throwables;
import com.mongodb.MongoException;
import io.axoniq.axonserver.connector.AxonServerException;
import io.grpc.StatusRuntimeException;
import org.axonframework.common.AxonException;
import org.axonframework.messaging.HandlerExecutionException;
import org.homeward.platform.messaging.Unavailable;

/**
 * What goes wrong behind a command, with its stores or on its way, and not with the command: it may be sent again. It is
 * looked for among the causes too, because a store is reached through code that wraps what it does not know.
 */
public final class Trouble {
    private Trouble() {}

    /** Whether a command that failed like this was stopped by what is behind it, and not by its rule or our code. */
    public static boolean isBehind(Throwable failed) {
        return !(failed instanceof HandlerExecutionException)
                && Throwables.getCausalChain(failed).stream().anyMatch(Trouble::isOfAStore);
    }

    private static boolean isOfAStore(Throwable cause) {
        return switch (cause) {
            case AxonException axon -> true;
            case AxonServerException server -> true;
            case StatusRuntimeException network -> true;
            case MongoException database -> true;
            case Unavailable told -> true;
            default -> false;
        };
    }
}
