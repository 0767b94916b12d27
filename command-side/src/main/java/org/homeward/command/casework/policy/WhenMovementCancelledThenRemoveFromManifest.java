package org.homeward.command.casework.policy;

import java.util.Comparator;
import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.ManifestRemoval;
import org.homeward.kernel.casework.TravelCommand.RemoveFromManifest;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.movement.MovementEvent.MovementCancelled;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Everybody on a movement that does not take place is ready for another one. */
@Policy
final class WhenMovementCancelledThenRemoveFromManifest {
    private final PolicyGateway commands;

    WhenMovementCancelledThenRemoveFromManifest(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(MovementCancelled event) {
        event.persons().stream()
                .sorted(Comparator.comparing(CaseId::value))
                .forEach(person -> commands.send(new RemoveFromManifest(
                        person, event.movementId(), ManifestRemoval.MOVEMENT_CANCELLED, event.cancelledOn())));
    }
}
