package org.homeward.command.security;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.command.security.rules.Glass;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.security.BreakGlassCommand;
import org.homeward.kernel.security.BreakGlassCommand.BreakGlass;
import org.homeward.kernel.security.BreakGlassCommand.RecordOverdueGlass;
import org.homeward.kernel.security.BreakGlassCommand.ReviewGlass;
import org.homeward.kernel.security.BreakGlassEvent;
import org.homeward.platform.axon.Decides;
import org.jspecify.annotations.Nullable;

/** Hands Axon's messages to the {@link Glass} rules and keeps nothing else. */
@Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
final class BreakGlassAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Glass state = Glass.initial();

    private BreakGlassAggregate() {}

    @Decides
    void handle(BreakGlass command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ReviewGlass command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordOverdueGlass command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(BreakGlassEvent event) {
        streamId = event.streamId();
        state = Glass.evolve(state, event);
    }

    private void decide(BreakGlassCommand command, Facts facts) {
        Glass.decide(command, state, facts).forEach(AggregateLifecycle::apply);
    }
}
