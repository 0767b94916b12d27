package org.homeward.command.shelter;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.command.shelter.rules.Incident;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.shelter.IncidentCommand;
import org.homeward.kernel.shelter.IncidentCommand.CloseIncident;
import org.homeward.kernel.shelter.IncidentCommand.ReportIncident;
import org.homeward.kernel.shelter.IncidentCommand.TriageIncident;
import org.homeward.kernel.shelter.IncidentEvent;
import org.homeward.platform.axon.Decides;
import org.jspecify.annotations.Nullable;

/** Hands Axon's messages to the {@link Incident} rules and keeps nothing else. */
@Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
final class IncidentAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Incident state = Incident.initial();

    private IncidentAggregate() {}

    @Decides
    void handle(ReportIncident command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(TriageIncident command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(CloseIncident command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(IncidentEvent event) {
        streamId = event.streamId();
        state = Incident.evolve(state, event);
    }

    private void decide(IncidentCommand command, Facts facts) {
        Incident.decide(command, state, facts).forEach(AggregateLifecycle::apply);
    }
}
