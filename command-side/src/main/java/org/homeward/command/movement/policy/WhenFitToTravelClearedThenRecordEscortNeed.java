package org.homeward.command.movement.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.PreparationEvent.FitToTravelCleared;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.movement.MovementCommand.RecordEscortNeed;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** A new clearance of somebody with a seat may ask for an escort that the last one did not. */
@Policy
final class WhenFitToTravelClearedThenRecordEscortNeed {
    private final PolicyGateway commands;

    WhenFitToTravelClearedThenRecordEscortNeed(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(FitToTravelCleared event) {
        var escorts = WhenCaseManifestedThenRecordEscortNeed.escorts(event.conditions());
        if (event.seat() instanceof Seat.On(var movement) && !escorts.isEmpty()) {
            commands.send(new RecordEscortNeed(movement, event.caseId(), escorts, event.clearedOn()));
        }
    }
}
