package org.homeward.command.shelter;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.command.shelter.rules.ServiceLog;
import org.homeward.kernel.shelter.ServiceCommand;
import org.homeward.kernel.shelter.ServiceCommand.RecordMeals;
import org.homeward.kernel.shelter.ServiceCommand.RecordService;
import org.homeward.kernel.shelter.ServiceEvent;
import org.homeward.platform.axon.Decides;
import org.jspecify.annotations.Nullable;

/** Hands Axon's messages to the {@link ServiceLog} rules and keeps nothing else. */
@Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
final class ServiceLogAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private ServiceLog state = ServiceLog.initial();

    private ServiceLogAggregate() {}

    @Decides
    void handle(RecordService command) {
        decide(command);
    }

    @Decides
    void handle(RecordMeals command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(ServiceEvent event) {
        streamId = event.streamId();
        state = ServiceLog.evolve(state, event);
    }

    private void decide(ServiceCommand command) {
        ServiceLog.decide(command, state).forEach(AggregateLifecycle::apply);
    }
}
