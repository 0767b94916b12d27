package org.homeward.command.privacy;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.command.privacy.rules.Erasure;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.privacy.ErasureCommand;
import org.homeward.kernel.privacy.ErasureCommand.DeclineErasure;
import org.homeward.kernel.privacy.ErasureCommand.EraseSubject;
import org.homeward.kernel.privacy.ErasureCommand.RequestErasure;
import org.homeward.kernel.privacy.ErasureEvent;
import org.homeward.platform.axon.Decides;
import org.jspecify.annotations.Nullable;

/** Hands Axon's messages to the {@link Erasure} rules and keeps nothing else. */
@Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
final class ErasureAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Erasure state = Erasure.initial();

    private ErasureAggregate() {}

    @Decides
    void handle(RequestErasure command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(DeclineErasure command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(EraseSubject command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(ErasureEvent event) {
        streamId = event.streamId();
        state = Erasure.evolve(state, event);
    }

    private void decide(ErasureCommand command, Facts facts) {
        Erasure.decide(command, state, facts).forEach(AggregateLifecycle::apply);
    }
}
