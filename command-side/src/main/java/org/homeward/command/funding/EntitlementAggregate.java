package org.homeward.command.funding;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.command.funding.rules.Entitlement;
import org.homeward.kernel.funding.EntitlementCommand;
import org.homeward.kernel.funding.EntitlementCommand.CommitSupport;
import org.homeward.kernel.funding.EntitlementCommand.DeliverSupport;
import org.homeward.kernel.funding.EntitlementCommand.ReleaseComponent;
import org.homeward.kernel.funding.EntitlementCommand.ReleaseSupport;
import org.homeward.kernel.funding.EntitlementCommand.ReserveComponent;
import org.homeward.kernel.funding.EntitlementEvent;
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.Decides;
import org.jspecify.annotations.Nullable;

/** Hands Axon's messages to the {@link Entitlement} rules and keeps nothing else. */
@Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
final class EntitlementAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Entitlement state = Entitlement.initial();

    private EntitlementAggregate() {}

    @Decides
    void handle(ReserveComponent command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ReleaseComponent command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(CommitSupport command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ReleaseSupport command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(DeliverSupport command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(EntitlementEvent event) {
        streamId = event.streamId();
        state = Entitlement.evolve(state, event);
    }

    private void decide(EntitlementCommand command, Facts facts) {
        Entitlement.decide(command, state, facts).forEach(AggregateLifecycle::apply);
    }
}
