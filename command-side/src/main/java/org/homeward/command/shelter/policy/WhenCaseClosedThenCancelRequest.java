package org.homeward.command.shelter.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.Lodging;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.RefusalReason;
import org.homeward.kernel.shelter.ShelterCommand.CancelRequest;
import org.homeward.kernel.shelter.ShelterCommand.DischargeResident;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** The end of a case gives up a bed that was only asked for. A stay goes on: shelter does not depend on the return. It ends with the life of the resident. */
@Policy
final class WhenCaseClosedThenCancelRequest {
    private final PolicyGateway commands;

    WhenCaseClosedThenCancelRequest(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(CaseClosed event) {
        if (!event.departed() && event.lodging() instanceof Lodging.In(var shelter, var stay)) {
            var cancel = new CancelRequest(shelter, stay, RefusalReason.REQUEST_CANCELLED, event.closedOn());
            if (event.reason() == ClosureReason.DECEASED) {
                commands.send(new DischargeResident(shelter, stay, DischargeReason.DECEASED, event.closedOn()))
                        .ifRefused(refusal -> commands.send(cancel));
            } else {
                commands.send(cancel);
            }
        }
    }
}
