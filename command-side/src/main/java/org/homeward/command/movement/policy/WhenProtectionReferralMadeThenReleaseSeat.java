package org.homeward.command.movement.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.ProtectionEvent.ProtectionReferralMade;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;
import org.homeward.kernel.movement.SeatRelease;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Who is referred to international protection does not travel. */
@Policy
final class WhenProtectionReferralMadeThenReleaseSeat {
    private final PolicyGateway commands;

    WhenProtectionReferralMadeThenReleaseSeat(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(ProtectionReferralMade event) {
        if (event.seat() instanceof Seat.On(var movement)) {
            commands.send(new ReleaseSeat(movement, event.caseId(), SeatRelease.NOT_READY, event.referredOn()));
        }
    }
}
