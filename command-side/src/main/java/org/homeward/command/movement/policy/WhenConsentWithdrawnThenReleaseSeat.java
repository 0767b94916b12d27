package org.homeward.command.movement.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.DecisionEvent.ConsentWithdrawn;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;
import org.homeward.kernel.movement.SeatRelease;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Who withdraws does not travel. */
@Policy
final class WhenConsentWithdrawnThenReleaseSeat {
    private final PolicyGateway commands;

    WhenConsentWithdrawnThenReleaseSeat(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(ConsentWithdrawn event) {
        if (event.seat() instanceof Seat.On(var movement)) {
            commands.send(new ReleaseSeat(movement, event.caseId(), SeatRelease.WITHDRAWN, event.withdrawnOn()));
        }
    }
}
