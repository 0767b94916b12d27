package org.homeward.command.shelter.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.Family;
import org.homeward.kernel.casework.IntakeEvent.ShelterRequested;
import org.homeward.kernel.shelter.Guest;
import org.homeward.kernel.shelter.Party;
import org.homeward.kernel.shelter.ShelterCommand.RequestAdmission;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** The shelter keeps a bed for who asks, or queues the guest. */
@Policy
final class WhenShelterRequestedThenRequestAdmission {
    private final PolicyGateway commands;

    WhenShelterRequestedThenRequestAdmission(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(ShelterRequested event) {
        var guest = new Guest(event.caseId(), event.sex(), event.child(), event.unaccompanied(), party(event.family()));
        commands.send(new RequestAdmission(
                event.shelterId(), event.stayId(), guest, guest.section(), event.priority(), event.requestedOn()));
    }

    private static Party party(Family family) {
        return switch (family) {
            case Family.None none -> new Party.Alone();
            case Family.Of(var familyId) -> new Party.WithFamily(familyId);
        };
    }
}
