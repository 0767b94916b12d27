package org.homeward.command.movement;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.command.movement.rules.Movement;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.movement.MovementCommand;
import org.homeward.kernel.movement.MovementCommand.BookSeat;
import org.homeward.kernel.movement.MovementCommand.CancelMovement;
import org.homeward.kernel.movement.MovementCommand.FreezeManifest;
import org.homeward.kernel.movement.MovementCommand.PlanMovement;
import org.homeward.kernel.movement.MovementCommand.RecordEscortNeed;
import org.homeward.kernel.movement.MovementCommand.RecordMovementArrived;
import org.homeward.kernel.movement.MovementCommand.RecordMovementDeparted;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;
import org.homeward.kernel.movement.MovementEvent;
import org.homeward.platform.axon.Decides;
import org.jspecify.annotations.Nullable;

/** Hands Axon's messages to the {@link Movement} rules and keeps nothing else. */
@Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
final class MovementAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Movement state = Movement.initial();

    private MovementAggregate() {}

    @Decides
    void handle(PlanMovement command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(BookSeat command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordEscortNeed command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(ReleaseSeat command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(FreezeManifest command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordMovementDeparted command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordMovementArrived command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(CancelMovement command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(MovementEvent event) {
        streamId = event.streamId();
        state = Movement.evolve(state, event);
    }

    private void decide(MovementCommand command, Facts facts) {
        Movement.decide(command, state, facts).forEach(AggregateLifecycle::apply);
    }
}
