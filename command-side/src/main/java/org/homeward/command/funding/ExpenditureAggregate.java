package org.homeward.command.funding;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.command.funding.rules.Expenditure;
import org.homeward.kernel.funding.ExpenditureCommand;
import org.homeward.kernel.funding.ExpenditureCommand.DeclineShare;
import org.homeward.kernel.funding.ExpenditureCommand.RebookShare;
import org.homeward.kernel.funding.ExpenditureCommand.RecordExpenditure;
import org.homeward.kernel.funding.ExpenditureCommand.RecordShareBooked;
import org.homeward.kernel.funding.ExpenditureEvent;
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.Decides;
import org.jspecify.annotations.Nullable;

/** Hands Axon's messages to the {@link Expenditure} rules and keeps nothing else. */
@Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
final class ExpenditureAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Expenditure state = Expenditure.initial();

    private ExpenditureAggregate() {}

    @Decides
    void handle(RecordExpenditure command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordShareBooked command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(DeclineShare command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RebookShare command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(ExpenditureEvent event) {
        streamId = event.streamId();
        state = Expenditure.evolve(state, event);
    }

    private void decide(ExpenditureCommand command, Facts facts) {
        Expenditure.decide(command, state, facts).forEach(AggregateLifecycle::apply);
    }
}
