package org.homeward.command.shelter.policy;

import org.homeward.kernel.shelter.ShelterCommand.ExpireReservation;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;
import org.homeward.kernel.shelter.ShelterEvent.RequestCancelled;
import org.homeward.kernel.shelter.ShelterEvent.ReservationExpired;
import org.homeward.kernel.shelter.ShelterEvent.ResidentAdmitted;
import org.homeward.platform.agenda.Deadline;
import org.homeward.platform.agenda.Due;
import org.homeward.platform.agenda.OnAgenda;
import org.homeward.platform.agenda.Timed;

/** A bed that is not taken in time is for somebody else. */
@OnAgenda
final class WhenBedReservedThenExpireReservation implements Timed {
    @Override
    public Deadline deadline() {
        return Deadline.when(
                        BedReserved.class,
                        reserved -> reserved.stayId().value(),
                        reserved -> Due.on(
                                reserved.expiresOn(),
                                new ExpireReservation(reserved.shelterId(), reserved.stayId(), reserved.expiresOn())))
                .until(ResidentAdmitted.class, admitted -> admitted.stayId().value())
                .until(RequestCancelled.class, cancelled -> cancelled.stayId().value())
                .until(ReservationExpired.class, expired -> expired.stayId().value());
    }
}
