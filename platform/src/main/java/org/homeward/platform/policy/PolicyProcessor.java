package org.homeward.platform.policy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.homeward.platform.process.DeadLetter;
import org.homeward.platform.process.DeadLetters;
import org.homeward.platform.process.EventLoop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets all policies react to the events in rounds. A refusal is an outcome; a reaction that fails becomes a dead letter,
 * and the later events of its stream wait behind it.
 */
public final class PolicyProcessor implements EventProcessor, Lifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyProcessor.class);

    /**
     * What the processor works with.
     *
     * @param loop how events are read
     * @param commands how commands are sent
     * @param letters where failed reactions go
     * @param clock the time at which something fails
     */
    public record Surroundings(EventLoop.Settings loop, Commands commands, DeadLetters letters, InstantSource clock) {}

    private final List<EventMessageHandler> policies;
    private final Surroundings around;
    private final Order order = new Order();
    private final EventLoop loop;
    private final List<MessageHandlerInterceptor<? super EventMessage<?>>> interceptors = new CopyOnWriteArrayList<>();

    /** A processor of these policies; it does nothing until started. */
    public PolicyProcessor(EventHandlerInvoker policies, Surroundings surroundings) {
        this.policies = handlers(policies)
                .sorted(Comparator.comparing(policy -> policy.getTargetType().getName()))
                .toList();
        this.around = surroundings;
        this.loop = new EventLoop(surroundings.loop(), new Reader());
    }

    private static Stream<EventMessageHandler> handlers(EventHandlerInvoker invoker) {
        return switch (invoker) {
            case MultiEventHandlerInvoker several ->
                several.delegates().stream().flatMap(PolicyProcessor::handlers);
            case SimpleEventHandlerInvoker one -> one.eventHandlers().stream();
            default -> throw new IllegalArgumentException("policies are plain event handlers");
        };
    }

    private final class Reader implements EventLoop.Reader {
        private final Map<Class<?>, Boolean> wanted = new ConcurrentHashMap<>();

        @Override
        public boolean wants(Class<?> payloadType) {
            return wanted.computeIfAbsent(
                    payloadType, type -> policies.stream().anyMatch(policy -> policy.canHandleType(type)));
        }

        @Override
        public void read(List<TrackedEventMessage<?>> round) throws InterruptedException {
            var reactions = new ArrayList<Reaction>();
            for (var event : order.of(round)) {
                if (around.letters().holds(Reaction.streamOf(event))) {
                    around.letters().keep(letter(event, "", ""));
                } else {
                    reactions.addAll(reactionsTo(event));
                }
            }
            run(reactions);
        }
    }

    /** The reactions of all policies to an event. */
    List<Reaction> reactionsTo(TrackedEventMessage<?> event) {
        return policies.stream()
                .filter(policy -> policy.canHandle(event))
                .map(policy -> new Reaction(policy, event))
                .toList();
    }

    /** Runs reactions and keeps the events of those that failed; whether none has. */
    boolean run(List<Reaction> reactions) throws InterruptedException {
        new Round(around.commands()).run(reactions);
        var failed = Round.failed(reactions);
        if (!failed.isEmpty() && around.commands().isStopped()) {
            throw new InterruptedException("stopped in the middle of a round, which comes again");
        }
        for (var reaction : failed) {
            var cause = reaction.failure().map(Round::cause).orElse("");
            LOG.error(
                    "{} could not react to event {} of {}: {}",
                    reaction.policyName(),
                    reaction.event().getIdentifier(),
                    reaction.stream(),
                    cause);
            around.letters().keep(letter(reaction.event(), reaction.policyName(), cause));
        }
        return failed.isEmpty();
    }

    private DeadLetter letter(TrackedEventMessage<?> event, String policy, String cause) {
        var now = around.clock().instant();
        return new DeadLetter(
                event.trackingToken().position().orElseThrow(),
                event.getIdentifier(),
                event.getPayloadType().getSimpleName(),
                Reaction.streamOf(event),
                policy,
                cause,
                policy.isEmpty() ? 0 : 1,
                now,
                now);
    }

    /** How the events are read. */
    EventLoop loop() {
        return loop;
    }

    @Override
    public String getName() {
        return Policy.GROUP;
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void shutDown() {
        around.commands().stop();
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @Override
    public boolean isError() {
        return loop.fault().isPresent();
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, this::start);
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutDown);
    }

    /** Axon's interceptors work on units of work, of which a reaction has none; they are listed and never called. */
    @Override
    public List<MessageHandlerInterceptor<? super EventMessage<?>>> getHandlerInterceptors() {
        return List.copyOf(interceptors);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super EventMessage<?>> interceptor) {
        interceptors.add(interceptor);
        return () -> interceptors.remove(interceptor);
    }
}
