package org.homeward.platform.axon;

import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.CounterMessages.Count;
import org.homeward.platform.axon.CounterMessages.CounterCommand;
import org.homeward.platform.axon.CounterMessages.CounterEvent;
import org.homeward.platform.axon.CounterMessages.OpenCounter;
import org.jspecify.annotations.Nullable;

/** Hands Axon's messages to the {@link Counter} rules and keeps nothing else: the example of every shell. */
@Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
final class CounterAggregate {
    /** How many shells were made; a cached aggregate is not made again. Only this test's shell counts. */
    static final AtomicInteger MADE = new AtomicInteger();

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Counter state = Counter.initial();

    private CounterAggregate() {
        MADE.incrementAndGet();
    }

    @Decides
    void handle(OpenCounter command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(Count command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(CounterEvent event) {
        streamId = event.streamId();
        state = Counter.evolve(state, event);
    }

    private void decide(CounterCommand command, Facts facts) {
        Counter.decide(command, state, facts).forEach(AggregateLifecycle::apply);
    }
}
