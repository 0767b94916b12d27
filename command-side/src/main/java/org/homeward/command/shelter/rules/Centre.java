package org.homeward.command.shelter.rules;

import static org.homeward.command.shelter.rules.Refusals.refusal;

import org.homeward.command.shelter.rules.Stay.Absence;
import org.homeward.command.shelter.rules.Stay.Ended;
import org.homeward.command.shelter.rules.Stay.Living;
import org.homeward.command.shelter.rules.Stay.Progress;
import org.homeward.command.shelter.rules.Stay.Reserved;
import org.homeward.command.shelter.rules.Stay.Waiting;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.ShelterEvent.AbsenceRecorded;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionQueued;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionRequested;
import org.homeward.kernel.shelter.ShelterEvent.BedBlocked;
import org.homeward.kernel.shelter.ShelterEvent.BedReallocated;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;
import org.homeward.kernel.shelter.ShelterEvent.BedUnblocked;
import org.homeward.kernel.shelter.ShelterEvent.DischargeSignedOff;
import org.homeward.kernel.shelter.ShelterEvent.RequestCancelled;
import org.homeward.kernel.shelter.ShelterEvent.ReservationExpired;
import org.homeward.kernel.shelter.ShelterEvent.ResidentAdmitted;
import org.homeward.kernel.shelter.ShelterEvent.ResidentDischarged;
import org.homeward.kernel.shelter.ShelterEvent.ReturnRecorded;
import org.homeward.kernel.shelter.ShelterEvent.RoomRedesignated;
import org.homeward.kernel.shelter.ShelterEvent.ShelterOpened;
import org.homeward.kernel.shelter.ShelterRejection.ShelterUnknown;
import org.homeward.kernel.shelter.SignOff;

/** An open shelter: its beds, the stays in it and who waits. */
record Centre(ShelterOpened opening, House house, Stays stays, WaitingList waiting) implements Shelter {
    static Centre of(Shelter state) {
        return switch (state) {
            case Shelter.Planned planned -> throw refusal(new ShelterUnknown());
            case Centre centre -> centre;
        };
    }

    static Centre opened(ShelterOpened event) {
        return new Centre(event, House.of(event.rooms()), Stays.NONE, WaitingList.EMPTY);
    }

    /** The centre after one more event. */
    Centre after(ShelterEvent event) {
        return switch (event) {
            case ShelterOpened e -> opened(e);
            case AdmissionRequested e -> with(stays.with(new Stay(e, new Stay.Asked())));
            case AdmissionQueued e -> queued(e.stayId());
            case BedReserved e -> reserved(e);
            case RequestCancelled e -> ended(e.stayId());
            case ReservationExpired e -> ended(e.stayId());
            case ResidentAdmitted e ->
                to(e.stayId(), new Living(e.bed(), e.admittedOn(), new Absence.None(), new SignOff.None()));
            case BedReallocated e -> moved(e);
            case AbsenceRecorded e -> absent(e.stayId(), new Absence.Since(e.absentOn(), e.stayEndsOn()));
            case ReturnRecorded e -> absent(e.stayId(), new Absence.None());
            case DischargeSignedOff e -> signedOff(e);
            case ResidentDischarged e -> ended(e.stayId());
            case BedBlocked e -> with(house.blocking(e.bed(), e.backOn()));
            case BedUnblocked e -> with(house.unblocking(e.bed()));
            case RoomRedesignated e -> with(house.redesignating(e.room(), e.section()));
        };
    }

    private Centre queued(StayId id) {
        var stay = stays.get(id);
        var turn = waiting.turnOf(stay.request());
        return new Centre(opening, house, stays.with(stay.with(new Waiting(turn))), waiting.with(turn));
    }

    private Centre reserved(BedReserved event) {
        var stay = stays.get(event.stayId());
        var kept = new Reserved(event.bed(), event.reservedOn(), event.expiresOn());
        return new Centre(
                opening, house.taking(event.bed(), stay.guest()), stays.with(stay.with(kept)), withoutTurn(stay));
    }

    private Centre moved(BedReallocated event) {
        var stay = stays.get(event.stayId());
        var beds = house.freeing(event.fromBed()).taking(event.bed(), stay.guest());
        var living = living(stay);
        return new Centre(
                opening,
                beds,
                stays.with(stay.with(new Living(event.bed(), living.since(), living.absence(), living.signOff()))),
                waiting);
    }

    private Centre absent(StayId id, Absence absence) {
        var living = living(stays.get(id));
        return to(id, new Living(living.bed(), living.since(), absence, living.signOff()));
    }

    private Centre signedOff(DischargeSignedOff event) {
        var living = living(stays.get(event.stayId()));
        var by = new SignOff.By(event.officer());
        return to(event.stayId(), new Living(living.bed(), living.since(), living.absence(), by));
    }

    private Centre ended(StayId id) {
        var stay = stays.get(id);
        var beds = switch (stay.progress()) {
            case Reserved reserved -> house.freeing(reserved.bed());
            case Living living -> house.freeing(living.bed());
            case Stay.Asked asked -> house;
            case Waiting waits -> house;
            case Ended ended -> house;
        };
        return new Centre(opening, beds, stays.with(stay.with(new Ended())), withoutTurn(stay));
    }

    private WaitingList withoutTurn(Stay stay) {
        return stay.progress() instanceof Waiting waits ? waiting.without(waits.turn()) : waiting;
    }

    private Centre to(StayId id, Progress next) {
        return with(stays.with(stays.get(id).with(next)));
    }

    private Centre with(Stays next) {
        return new Centre(opening, house, next, waiting);
    }

    private Centre with(House next) {
        return new Centre(opening, next, stays, waiting);
    }

    /** How the guest lives here; only a resident can move, be absent, be signed off or leave. */
    static Living living(Stay stay) {
        return switch (stay.progress()) {
            case Living living -> living;
            case Reserved reserved -> throw stay.notPossibleNow();
            case Stay.Asked asked -> throw stay.notPossibleNow();
            case Waiting waits -> throw stay.notPossibleNow();
            case Ended ended -> throw stay.notPossibleNow();
        };
    }
}
