package org.homeward.command.movement.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.PreparationEvent.UnfitToTravelDeclared;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;
import org.homeward.kernel.movement.SeatRelease;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Who cannot travel now frees the seat. */
@Policy
final class WhenUnfitToTravelDeclaredThenReleaseSeat {
    private final PolicyGateway commands;

    WhenUnfitToTravelDeclaredThenReleaseSeat(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(UnfitToTravelDeclared event) {
        if (event.seat() instanceof Seat.On(var movement)) {
            commands.send(new ReleaseSeat(movement, event.caseId(), SeatRelease.NOT_READY, event.declaredOn()));
        }
    }
}
