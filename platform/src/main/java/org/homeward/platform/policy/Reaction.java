package org.homeward.platform.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.security.Purpose;
import org.homeward.platform.axon.CommandKeys;
import org.homeward.platform.axon.MessageMetadata;
import org.jspecify.annotations.Nullable;

/**
 * One policy's reaction to one event. It runs on a thread of its own and outside of any unit of work, so that nothing
 * encloses the decisions it asks for.
 */
final class Reaction {
    private static final ThreadLocal<Reaction> CURRENT = new ThreadLocal<>();

    private final EventMessageHandler policy;
    private final TrackedEventMessage<?> event;
    private final Map<String, Integer> sent = new HashMap<>();
    private Function<Wish, Outcome> outcomes = wish -> {
        throw new IllegalStateException("this reaction has not begun");
    };
    private volatile @Nullable Throwable failure;

    Reaction(EventMessageHandler policy, TrackedEventMessage<?> event) {
        this.policy = policy;
        this.event = event;
    }

    /** The reaction that runs on this thread. */
    static Reaction current() {
        var current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("a policy sends commands from within its event handler only");
        }
        return current;
    }

    /** Lets the policy react; what it asks for is answered by this function. What it throws is its failure. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    void run(Function<Wish, Outcome> answeredBy) {
        outcomes = answeredBy;
        CURRENT.set(this);
        try {
            policy.handle(event);
        } catch (Exception | Error failed) { // the failure of one reaction must not stop the others
            failure = failed;
        } finally {
            CURRENT.remove();
        }
    }

    /** Sends a command of this reaction. */
    Outcome send(Command command) {
        return outcomes.apply(new Wish(this, command, metadata(command)));
    }

    TrackedEventMessage<?> event() {
        return event;
    }

    String policyName() {
        return policy.getTargetType().getSimpleName();
    }

    String stream() {
        return streamOf(event);
    }

    /** Why the policy could not react; empty when it has. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    static String streamOf(TrackedEventMessage<?> event) {
        return event instanceof DomainEventMessage<?> stored ? stored.getAggregateIdentifier() : event.getIdentifier();
    }

    private MetaData metadata(Command command) {
        var cause = event.getMetaData();
        var office = MessageMetadata.actorOf(cause).office();
        var correlation = MessageMetadata.text(cause, MessageMetadata.CORRELATION_ID);
        return MessageMetadata.of(SystemActor.in(office), Purpose.AUTOMATION)
                .and(MessageMetadata.COMMAND_ID, commandId(command))
                .and(MessageMetadata.COMMAND_DIGEST, policyName())
                .and(MessageMetadata.CORRELATION_ID, correlation.orElseGet(event::getIdentifier))
                .and(MessageMetadata.CAUSATION_ID, event.getIdentifier());
    }

    private String commandId(Command command) {
        var count = sent.merge(command.streamId(), 1, Integer::sum);
        return CommandKeys.hash(event.getIdentifier(), policyName(), command.streamId(), Integer.toString(count));
    }
}
