package org.homeward.command.movement.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.TravelEvent.NoShowRecorded;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;
import org.homeward.kernel.movement.SeatRelease;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Who did not come is not on the movement. */
@Policy
final class WhenNoShowRecordedThenReleaseSeat {
    private final PolicyGateway commands;

    WhenNoShowRecordedThenReleaseSeat(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(NoShowRecorded event) {
        commands.send(new ReleaseSeat(event.movementId(), event.caseId(), SeatRelease.NO_SHOW, event.missedOn()));
    }
}
