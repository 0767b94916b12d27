package org.homeward.platform.axon;

import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.HandlerExecutionException;
import org.homeward.kernel.message.CommandRefused;
import org.homeward.platform.messaging.KeyReused;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.messaging.Refused;
import org.homeward.platform.messaging.StaleVersion;
import org.homeward.platform.messaging.TooManyRefusals;
import org.homeward.platform.messaging.Unavailable;

/** Turns the answers that senders know into details of an exception, and back. */
public final class Answers {
    private final RejectionText rejections;

    /** Reads refusals with these reasons. */
    public Answers(RejectionText rejections) {
        this.rejections = rejections;
    }

    /** The answer a handler has thrown, if it is one and not a fault. */
    static Optional<Answer> of(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case StaleVersion stale -> new Answer(Answer.Kind.STALE, "", "", List.of(), stale.currentVersion());
                    case KeyReused reused -> Answer.of(Answer.Kind.KEY_REUSED);
                    case NotPermitted denied -> new Answer(Answer.Kind.NOT_PERMITTED, denied.code(), "", List.of(), 0);
                    case NotFound unknown -> Answer.of(Answer.Kind.NOT_FOUND);
                    default -> null;
                });
    }

    static Answer of(CommandRefused refused) {
        return new Answer(
                Answer.Kind.REFUSED, refused.code(), refused.reason(), refused.nextSteps(), refused.version());
    }

    /** The answer that the details of an exception hold, if any. */
    public static Optional<Answer> in(Throwable thrown) {
        return thrown instanceof HandlerExecutionException executed
                ? executed.getDetails().filter(Answer.class::isInstance).map(Answer.class::cast)
                : Optional.empty();
    }

    RuntimeException asException(Answer answer) {
        return switch (answer.kind()) {
            case REFUSED ->
                new Refused(rejections.read(answer.code(), answer.reason()), answer.nextSteps(), answer.version());
            case STALE -> new StaleVersion(answer.version());
            case KEY_REUSED -> new KeyReused();
            case NOT_PERMITTED -> new NotPermitted(answer.code());
            case NOT_FOUND -> new NotFound();
            case TOO_MANY_REFUSALS -> new TooManyRefusals();
            case OVERTAKEN, UNAVAILABLE -> new Unavailable();
        };
    }
}
