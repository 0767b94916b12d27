package org.homeward.command.casework.policy;

import org.axonframework.eventhandling.EventHandler;
import org.homeward.kernel.casework.TravelCommand.RecordManifested;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;
import org.homeward.kernel.movement.MovementEvent.SeatBooked;
import org.homeward.kernel.movement.SeatRelease;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyGateway;

/** Only who may travel keeps a seat; escorts have no case. */
@Policy
final class WhenSeatBookedThenRecordManifested {
    private final PolicyGateway commands;

    WhenSeatBookedThenRecordManifested(PolicyGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(SeatBooked event) {
        switch (event.kind()) {
            case SEAT, LAP -> manifest(event);
            case ESCORT_OPERATIONAL, ESCORT_MEDICAL -> {}
        }
    }

    private void manifest(SeatBooked event) {
        commands.send(new RecordManifested(
                        event.caseId(), event.movementId(), event.author(), event.departsOn(), event.bookedOn()))
                .ifRefused(refusal -> commands.send(
                        new ReleaseSeat(event.movementId(), event.caseId(), SeatRelease.NOT_READY, event.bookedOn())));
    }
}
