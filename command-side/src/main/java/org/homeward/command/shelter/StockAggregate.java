package org.homeward.command.shelter;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.command.shelter.rules.Stock;
import org.homeward.kernel.shelter.StockCommand;
import org.homeward.kernel.shelter.StockCommand.DistributeItems;
import org.homeward.kernel.shelter.StockCommand.ReceiveItems;
import org.homeward.kernel.shelter.StockEvent;
import org.homeward.platform.axon.Decides;
import org.jspecify.annotations.Nullable;

/** Hands Axon's messages to the {@link Stock} rules and keeps nothing else. */
@Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
final class StockAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Stock state = Stock.initial();

    private StockAggregate() {}

    @Decides
    void handle(ReceiveItems command) {
        decide(command);
    }

    @Decides
    void handle(DistributeItems command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(StockEvent event) {
        streamId = event.streamId();
        state = Stock.evolve(state, event);
    }

    private void decide(StockCommand command) {
        Stock.decide(command, state).forEach(AggregateLifecycle::apply);
    }
}
