package org.homeward.command.casework.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.ManifestRemoval;
import org.homeward.kernel.casework.TravelCommand.RemoveFromManifest;
import org.homeward.kernel.movement.MovementEvent.SeatReleased;
import org.homeward.kernel.movement.SeatRelease;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** A person without a seat is not on the manifest; escorts have no case. */
@Policy
final class WhenSeatReleasedThenRemoveFromManifest {
    private final PolicyGateway commands;

    WhenSeatReleasedThenRemoveFromManifest(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(SeatReleased event) {
        if (!event.kind().isEscort()) {
            commands.send(new RemoveFromManifest(
                    event.caseId(), event.movementId(), reason(event.reason()), event.releasedOn()));
        }
    }

    private static ManifestRemoval reason(SeatRelease reason) {
        return switch (reason) {
            case WITHDRAWN -> ManifestRemoval.WITHDRAWN;
            case CANCELLED -> ManifestRemoval.MOVEMENT_CANCELLED;
            case NO_SHOW, NOT_READY, OTHER -> ManifestRemoval.OTHER;
        };
    }
}
