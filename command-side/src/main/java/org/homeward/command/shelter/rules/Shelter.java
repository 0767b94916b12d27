package org.homeward.command.shelter.rules;

import java.util.List;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.shelter.ShelterCommand;
import org.homeward.kernel.shelter.ShelterCommand.AdmitResident;
import org.homeward.kernel.shelter.ShelterCommand.BlockBed;
import org.homeward.kernel.shelter.ShelterCommand.CancelRequest;
import org.homeward.kernel.shelter.ShelterCommand.DischargeResident;
import org.homeward.kernel.shelter.ShelterCommand.ExpireReservation;
import org.homeward.kernel.shelter.ShelterCommand.OpenShelter;
import org.homeward.kernel.shelter.ShelterCommand.ReallocateBed;
import org.homeward.kernel.shelter.ShelterCommand.RecordAbsence;
import org.homeward.kernel.shelter.ShelterCommand.RecordReturn;
import org.homeward.kernel.shelter.ShelterCommand.RedesignateRoom;
import org.homeward.kernel.shelter.ShelterCommand.RequestAdmission;
import org.homeward.kernel.shelter.ShelterCommand.SignOffDischarge;
import org.homeward.kernel.shelter.ShelterCommand.UnblockBed;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.ShelterEvent.ShelterOpened;

/** What one shelter may promise, given what it has already promised: no bed twice, and no free bed while somebody waits. */
public sealed interface Shelter permits Shelter.Planned, Centre {
    /** It has not been opened. */
    record Planned() implements Shelter {}

    /** The state before anything happened. */
    static Shelter initial() {
        return new Planned();
    }

    /** What follows from a command: nothing if it is already so, events, or a refusal. */
    static List<ShelterEvent> decide(ShelterCommand command, Shelter state, Facts facts) {
        return switch (command) {
            case OpenShelter c -> BedRules.open(c, state);
            case RequestAdmission c -> ArrivalRules.request(c, Centre.of(state));
            case CancelRequest c -> ArrivalRules.cancel(c, Centre.of(state));
            case ExpireReservation c -> ArrivalRules.expire(c, Centre.of(state));
            case AdmitResident c -> ArrivalRules.admit(c, Centre.of(state));
            case ReallocateBed c -> StayRules.move(c, Centre.of(state));
            case RecordAbsence c -> StayRules.absent(c, Centre.of(state));
            case RecordReturn c -> StayRules.back(c, Centre.of(state));
            case SignOffDischarge c -> StayRules.signOff(c, Centre.of(state), facts);
            case DischargeResident c -> StayRules.discharge(c, Centre.of(state));
            case BlockBed c -> BedRules.block(c, Centre.of(state));
            case UnblockBed c -> BedRules.unblock(c, Centre.of(state));
            case RedesignateRoom c -> BedRules.redesignate(c, Centre.of(state));
        };
    }

    /** The state after one more event. */
    static Shelter evolve(Shelter state, ShelterEvent event) {
        return event instanceof ShelterOpened opened
                ? Centre.opened(opened)
                : Centre.of(state).after(event);
    }
}
