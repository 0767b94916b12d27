package org.homeward.platform.axon;

import com.mongodb.MongoException;
import io.axoniq.axonserver.connector.AxonServerException;
import org.axonframework.common.AxonException;
import org.axonframework.messaging.HandlerExecutionException;
import org.homeward.platform.messaging.Unavailable;

/** What goes wrong behind a command, with its stores or on its way, and not with the command: it may be sent again. */
final class Trouble {
    private Trouble() {}

    static boolean isBehind(Throwable failed) {
        return switch (failed) {
            case HandlerExecutionException answered -> false;
            case AxonException axon -> true;
            case AxonServerException server -> true;
            case MongoException database -> true;
            case Unavailable told -> true;
            default -> false;
        };
    }
}
