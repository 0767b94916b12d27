package org.homeward.command.movement.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.ProtectionEvent.HoldPlaced;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;
import org.homeward.kernel.movement.SeatRelease;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Nobody on hold travels. */
@Policy
final class WhenHoldPlacedThenReleaseSeat {
    private final PolicyGateway commands;

    WhenHoldPlacedThenReleaseSeat(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(HoldPlaced event) {
        if (event.seat() instanceof Seat.On(var movement)) {
            commands.send(new ReleaseSeat(movement, event.caseId(), SeatRelease.NOT_READY, event.placedOn()));
        }
    }
}
