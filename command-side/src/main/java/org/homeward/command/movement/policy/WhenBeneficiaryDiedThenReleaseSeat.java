package org.homeward.command.movement.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.ClosureEvent.BeneficiaryDied;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;
import org.homeward.kernel.movement.SeatRelease;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** The seat of a person who died is free. */
@Policy
final class WhenBeneficiaryDiedThenReleaseSeat {
    private final PolicyGateway commands;

    WhenBeneficiaryDiedThenReleaseSeat(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(BeneficiaryDied event) {
        if (event.seat() instanceof Seat.On(var movement)) {
            commands.send(new ReleaseSeat(movement, event.caseId(), SeatRelease.OTHER, event.recordedOn()));
        }
    }
}
