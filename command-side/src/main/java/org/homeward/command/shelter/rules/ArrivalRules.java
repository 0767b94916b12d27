package org.homeward.command.shelter.rules;

import static org.homeward.command.shelter.rules.Refusals.notBefore;
import static org.homeward.command.shelter.rules.Refusals.require;

import java.util.List;
import org.homeward.command.shelter.rules.Stay.Asked;
import org.homeward.command.shelter.rules.Stay.Ended;
import org.homeward.command.shelter.rules.Stay.Living;
import org.homeward.command.shelter.rules.Stay.Reserved;
import org.homeward.command.shelter.rules.Stay.Waiting;
import org.homeward.kernel.shelter.ShelterCommand.AdmitResident;
import org.homeward.kernel.shelter.ShelterCommand.CancelRequest;
import org.homeward.kernel.shelter.ShelterCommand.ExpireReservation;
import org.homeward.kernel.shelter.ShelterCommand.RequestAdmission;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionQueued;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionRequested;
import org.homeward.kernel.shelter.ShelterEvent.RequestCancelled;
import org.homeward.kernel.shelter.ShelterEvent.ReservationExpired;
import org.homeward.kernel.shelter.ShelterEvent.ResidentAdmitted;
import org.homeward.kernel.shelter.ShelterRejection.HouseRulesNotAccepted;
import org.homeward.kernel.shelter.ShelterRejection.OtherStayActive;
import org.homeward.kernel.shelter.ShelterRejection.ReservationStillHeld;
import org.homeward.kernel.shelter.ShelterRejection.SectionNotSuitable;
import org.homeward.kernel.shelter.ShelterRejection.StayDiffers;
import org.homeward.kernel.shelter.ShelterRejection.WaitingListFull;

/** How a guest gets a bed and moves in. */
final class ArrivalRules {
    private ArrivalRules() {}

    static List<ShelterEvent> request(RequestAdmission c, Centre centre) {
        var asked = new AdmissionRequested(
                c.shelterId(), c.stayId(), c.guest(), c.section(), c.priority(), c.requestedOn());
        var known = centre.stays().find(c.stayId());
        if (known.isPresent()) {
            require(known.get().request().equals(asked), new StayDiffers());
            return List.of();
        }
        require(!centre.stays().isActive(c.guest().caseId()), new OtherStayActive());
        require(Separation.mayLiveIn(c.section(), c.guest()), new SectionNotSuitable(c.section()));
        return List.of(
                asked,
                Offers.reservation(centre, asked, c.requestedOn())
                        .<ShelterEvent>map(reserved -> reserved)
                        .orElseGet(() -> queued(c, centre.waiting().length())));
    }

    private static AdmissionQueued queued(RequestAdmission c, int waiting) {
        require(waiting < WaitingList.LONGEST, new WaitingListFull(WaitingList.LONGEST));
        return new AdmissionQueued(
                c.shelterId(), c.stayId(), c.guest().caseId(), c.section(), c.priority(), waiting + 1, c.requestedOn());
    }

    static List<ShelterEvent> cancel(CancelRequest c, Centre centre) {
        var stay = centre.stays().get(c.stayId());
        var bedsLeft = centre.house().bedsLeft();
        return switch (stay.progress()) {
            case Asked asked -> cancelled(c, stay, centre, bedsLeft);
            case Waiting waiting -> cancelled(c, stay, centre, bedsLeft);
            case Reserved reserved -> cancelled(c, stay, centre, bedsLeft + 1);
            case Living living -> throw stay.notPossibleNow();
            case Ended ended -> List.of();
        };
    }

    private static List<ShelterEvent> cancelled(CancelRequest c, Stay stay, Centre centre, int bedsLeft) {
        notBefore(stay.request().requestedOn(), c.cancelledOn());
        var event = new RequestCancelled(
                c.shelterId(), c.stayId(), stay.guest().caseId(), c.reason(), bedsLeft, c.cancelledOn());
        return Offers.following(centre, event, c.cancelledOn());
    }

    static List<ShelterEvent> expire(ExpireReservation c, Centre centre) {
        var stay = centre.stays().get(c.stayId());
        return switch (stay.progress()) {
            case Reserved reserved -> expired(c, stay, reserved, centre);
            case Asked asked -> List.of();
            case Waiting waiting -> List.of();
            case Living living -> List.of();
            case Ended ended -> List.of();
        };
    }

    private static List<ShelterEvent> expired(ExpireReservation c, Stay stay, Reserved reserved, Centre centre) {
        require(!c.expiredOn().isBefore(reserved.expiresOn()), new ReservationStillHeld(reserved.expiresOn()));
        var event = new ReservationExpired(
                c.shelterId(),
                c.stayId(),
                stay.guest().caseId(),
                reserved.bed(),
                centre.house().bedsLeft() + 1,
                c.expiredOn());
        return Offers.following(centre, event, c.expiredOn());
    }

    static List<ShelterEvent> admit(AdmitResident c, Centre centre) {
        var stay = centre.stays().get(c.stayId());
        return switch (stay.progress()) {
            case Reserved reserved -> List.of(admitted(c, stay, reserved, centre));
            case Living living -> List.of();
            case Asked asked -> throw stay.notPossibleNow();
            case Waiting waiting -> throw stay.notPossibleNow();
            case Ended ended -> throw stay.notPossibleNow();
        };
    }

    private static ResidentAdmitted admitted(AdmitResident c, Stay stay, Reserved reserved, Centre centre) {
        require(c.houseRulesAccepted(), new HouseRulesNotAccepted());
        notBefore(reserved.since(), c.admittedOn());
        return new ResidentAdmitted(
                c.shelterId(),
                c.stayId(),
                stay.guest().caseId(),
                reserved.bed(),
                centre.house().roomOf(reserved.bed()).section(),
                centre.stays().residents() + 1,
                c.admittedOn());
    }
}
