package org.homeward.platform.policy;

import java.util.function.Consumer;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.message.Rejection;
import org.homeward.platform.messaging.Accepted;

/** What became of a policy's command. Anything else is thrown, and the event is tried again. */
public sealed interface Outcome {
    /**
     * It was carried out.
     *
     * @param accepted by which stream, at which version
     */
    record Done(Accepted accepted) implements Outcome {}

    /**
     * A rule refused it; the policy compensates.
     *
     * @param rejection the reason
     */
    record Refused(Rejection rejection) implements Outcome {
        /** The stable public code of the reason. */
        public String code() {
            return MessageNames.codeOf(rejection.getClass());
        }
    }

    /** Compensates if it was refused. */
    default void ifRefused(Consumer<Refused> compensation) {
        if (this instanceof Refused refused) {
            compensation.accept(refused);
        }
    }
}
