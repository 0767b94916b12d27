package org.homeward.command.shelter.rules;

import static org.homeward.command.shelter.rules.Refusals.notBefore;
import static org.homeward.command.shelter.rules.Refusals.refusal;
import static org.homeward.command.shelter.rules.Refusals.require;

import java.time.LocalDate;
import java.util.List;
import org.homeward.command.shelter.rules.Stay.Absence;
import org.homeward.command.shelter.rules.Stay.Living;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.Guest;
import org.homeward.kernel.shelter.RoomPlan;
import org.homeward.kernel.shelter.ShelterCommand.DischargeResident;
import org.homeward.kernel.shelter.ShelterCommand.ReallocateBed;
import org.homeward.kernel.shelter.ShelterCommand.RecordAbsence;
import org.homeward.kernel.shelter.ShelterCommand.RecordReturn;
import org.homeward.kernel.shelter.ShelterCommand.SignOffDischarge;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.ShelterEvent.AbsenceRecorded;
import org.homeward.kernel.shelter.ShelterEvent.BedReallocated;
import org.homeward.kernel.shelter.ShelterEvent.DischargeSignedOff;
import org.homeward.kernel.shelter.ShelterEvent.ResidentDischarged;
import org.homeward.kernel.shelter.ShelterEvent.ReturnRecorded;
import org.homeward.kernel.shelter.ShelterRejection.AbsentTooShort;
import org.homeward.kernel.shelter.ShelterRejection.BedNotUsable;
import org.homeward.kernel.shelter.ShelterRejection.BedTaken;
import org.homeward.kernel.shelter.ShelterRejection.NotAbsent;
import org.homeward.kernel.shelter.ShelterRejection.RoomNotSuitable;
import org.homeward.kernel.shelter.ShelterRejection.SectionNotSuitable;
import org.homeward.kernel.shelter.ShelterRejection.SignOffByOthers;
import org.homeward.kernel.shelter.ShelterRejection.SignOffMissing;
import org.homeward.kernel.shelter.SignOff;

/** How a resident lives here and leaves. */
final class StayRules {
    private static final int ABSENCE_DAYS = 2;

    private StayRules() {}

    static List<ShelterEvent> move(ReallocateBed c, Centre centre) {
        var stay = centre.stays().get(c.stayId());
        var living = Centre.living(stay);
        if (living.bed().equals(c.bed())) {
            return List.of();
        }
        notBefore(living.since(), c.movedOn());
        var room = usable(c.bed(), stay.guest(), centre.house());
        var event = new BedReallocated(
                c.shelterId(),
                c.stayId(),
                stay.guest().caseId(),
                living.bed(),
                c.bed(),
                room.section(),
                c.reason(),
                c.movedOn());
        return Offers.following(centre, event, c.movedOn());
    }

    private static RoomPlan usable(String bed, Guest guest, House house) {
        var room = house.roomOf(bed);
        require(!house.isTaken(bed), new BedTaken());
        house.blockedUntil(bed).ifPresent(backOn -> {
            throw refusal(new BedNotUsable(backOn));
        });
        require(Separation.mayLiveIn(room.section(), guest), new SectionNotSuitable(room.section()));
        require(house.suits(guest, room), new RoomNotSuitable());
        return room;
    }

    static List<ShelterEvent> absent(RecordAbsence c, Centre centre) {
        var stay = centre.stays().get(c.stayId());
        var living = Centre.living(stay);
        return switch (living.absence()) {
            case Absence.Since since -> List.of();
            case Absence.None none -> {
                notBefore(living.since(), c.absentOn());
                yield List.of(new AbsenceRecorded(
                        c.shelterId(),
                        c.stayId(),
                        stay.guest().caseId(),
                        c.absentOn(),
                        c.absentOn().plusDays(ABSENCE_DAYS)));
            }
        };
    }

    static List<ShelterEvent> back(RecordReturn c, Centre centre) {
        var stay = centre.stays().get(c.stayId());
        return switch (Centre.living(stay).absence()) {
            case Absence.None none -> List.of();
            case Absence.Since since -> {
                notBefore(since.day(), c.returnedOn());
                yield List.of(new ReturnRecorded(
                        c.shelterId(), c.stayId(), stay.guest().caseId(), c.returnedOn()));
            }
        };
    }

    static List<ShelterEvent> signOff(SignOffDischarge c, Centre centre, Facts facts) {
        var stay = centre.stays().get(c.stayId());
        var living = Centre.living(stay);
        return switch (living.signOff()) {
            case SignOff.By by -> List.of();
            case SignOff.None none -> {
                var actor = facts.actor();
                require(actor.is(Role.PRO) || actor.is(Role.CPO) || actor.is(Role.MED), new SignOffByOthers());
                notBefore(living.since(), c.signedOn());
                yield List.of(new DischargeSignedOff(
                        c.shelterId(), c.stayId(), stay.guest().caseId(), actor.id(), c.signedOn()));
            }
        };
    }

    static List<ShelterEvent> discharge(DischargeResident c, Centre centre) {
        var stay = centre.stays().get(c.stayId());
        if (!stay.isActive()) {
            return List.of();
        }
        var living = Centre.living(stay);
        notBefore(living.since(), c.dischargedOn());
        if (c.reason() == DischargeReason.ABSENT) {
            requireAbsence(living, c.dischargedOn());
        }
        var section = centre.house().roomOf(living.bed()).section();
        require(
                !c.reason().canWaitForSignOff()
                        || !Separation.isInSpecialCare(section, stay.guest())
                        || living.signOff() instanceof SignOff.By,
                new SignOffMissing());
        return Offers.following(centre, discharged(c, stay, living, centre), c.dischargedOn());
    }

    private static void requireAbsence(Living living, LocalDate day) {
        switch (living.absence()) {
            case Absence.None none -> throw refusal(new NotAbsent());
            case Absence.Since since ->
                require(!day.isBefore(since.stayEndsOn()), new AbsentTooShort(since.stayEndsOn()));
        }
    }

    private static ResidentDischarged discharged(DischargeResident c, Stay stay, Living living, Centre centre) {
        return new ResidentDischarged(
                c.shelterId(),
                c.stayId(),
                stay.guest().caseId(),
                living.bed(),
                c.reason(),
                living.signOff(),
                centre.stays().residents() - 1,
                centre.house().bedsLeft() + 1,
                living.since(),
                c.dischargedOn());
    }
}
