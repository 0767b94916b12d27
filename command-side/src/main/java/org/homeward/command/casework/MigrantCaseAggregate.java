package org.homeward.command.casework;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.command.casework.rules.MigrantCase;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.message.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Hands Axon's messages to the {@link MigrantCase} rules and keeps nothing else. Its commands are taken by its chapters,
 * from {@link IntakeHandlers} to {@link ClosureHandlers}.
 */
@Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
final class MigrantCaseAggregate
        implements IntakeHandlers,
                ProtectionHandlers,
                DecisionHandlers,
                PreparationHandlers,
                TravelHandlers,
                ReintegrationHandlers,
                ClosureHandlers,
                DeadlineHandlers {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private MigrantCase state = MigrantCase.initial();

    private MigrantCaseAggregate() {}

    @Override
    public void decide(MigrantCaseCommand command, Facts facts) {
        MigrantCase.decide(command, state, facts).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(MigrantCaseEvent event) {
        streamId = event.streamId();
        state = MigrantCase.evolve(state, event);
    }
}
