package org.homeward.command.shelter.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.Lodging;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.RefusalReason;
import org.homeward.kernel.shelter.ShelterCommand.CancelRequest;
import org.homeward.kernel.shelter.ShelterCommand.DischargeResident;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Who has departed frees the bed, or the place in the queue. */
@Policy
final class WhenDepartureConfirmedThenDischargeResident {
    private final PolicyGateway commands;

    WhenDepartureConfirmedThenDischargeResident(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(DepartureConfirmed event) {
        if (event.lodging() instanceof Lodging.In(var shelter, var stay)) {
            commands.send(new DischargeResident(shelter, stay, DischargeReason.DEPARTED_AVRR, event.departedOn()))
                    .ifRefused(refusal -> commands.send(
                            new CancelRequest(shelter, stay, RefusalReason.OTHER_SOLUTION_FOUND, event.departedOn())));
        }
    }
}
