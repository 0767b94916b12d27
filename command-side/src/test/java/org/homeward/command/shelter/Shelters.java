package org.homeward.command.shelter;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.command.DeciderSpec;
import org.homeward.command.shelter.rules.Shelter;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.FamilyId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.shelter.BlockReason;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.Guest;
import org.homeward.kernel.shelter.Party;
import org.homeward.kernel.shelter.RefusalReason;
import org.homeward.kernel.shelter.RoomPlan;
import org.homeward.kernel.shelter.SectionKind;
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
import org.homeward.kernel.shelter.ShelterEvent.AdmissionQueued;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionRequested;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;

/** A shelter in Tripoli, its guests and what is asked of it. Day 0 is the day of its opening. */
final class Shelters {
    static final ShelterId ID = ShelterId.of(new UUID(0, 1));
    static final UserId OFFICER = UserId.of(new UUID(0, 2));
    static final Facts FACTS = by(Role.SHM);

    private static final DeciderSpec<ShelterCommand, Shelter, ShelterEvent> SPEC =
            new DeciderSpec<>(Shelter.initial(), Shelter::decide, Shelter::evolve);

    private Shelters() {}

    /** What has happened when all of this was asked, one after the other. */
    static DeciderSpec<ShelterCommand, Shelter, ShelterEvent>.Given after(ShelterCommand... asked) {
        var past = new ArrayList<ShelterEvent>();
        for (var command : asked) {
            past.addAll(SPEC.given(past).when(command, by(Role.CPO)).decision().get());
        }
        return SPEC.given(past);
    }

    static Facts by(Role role) {
        var noon = day(0).atTime(10, 0).toInstant(ZoneOffset.UTC);
        return new Facts(noon, new Actor(OFFICER, Set.of(role), Office.TRIPOLI));
    }

    static LocalDate day(int days) {
        return LocalDate.of(2008, 3, 12).plusDays(days);
    }

    static CaseId person(int number) {
        return CaseId.of(new UUID(1, number));
    }

    static StayId stay(int number) {
        return StayId.of(new UUID(2, number));
    }

    static Guest man(int number) {
        return new Guest(person(number), Sex.M, false, false, new Party.Alone());
    }

    static Guest woman(int number) {
        return new Guest(person(number), Sex.F, false, false, new Party.Alone());
    }

    static Guest boy(int number) {
        return new Guest(person(number), Sex.M, true, true, new Party.Alone());
    }

    static Guest girl(int number) {
        return new Guest(person(number), Sex.F, true, true, new Party.Alone());
    }

    static Guest relative(int number, Sex sex, boolean child, int family) {
        return new Guest(person(number), sex, child, false, new Party.WithFamily(FamilyId.of(new UUID(3, family))));
    }

    static RoomPlan room(SectionKind section, String code, int beds) {
        var codes = new ArrayList<String>();
        for (var bed = 1; bed <= beds; bed++) {
            codes.add(code + "-" + bed);
        }
        return new RoomPlan(code, section, codes);
    }

    static OpenShelter open(RoomPlan... rooms) {
        return new OpenShelter(ID, "Tripoli centre", List.of(rooms), day(0));
    }

    /** One bed for a man, {@code M1-1}. */
    static OpenShelter openForOneMan() {
        return open(room(SectionKind.MEN, "M1", 1));
    }

    static RequestAdmission request(int number, Guest guest, SectionKind section, int priority, int on) {
        return new RequestAdmission(ID, stay(number), guest, section, priority, day(on));
    }

    static RequestAdmission request(int number, Guest guest, SectionKind section) {
        return request(number, guest, section, 0, 1);
    }

    /** Man number so asks for a bed among men. */
    static RequestAdmission requestOfMan(int number) {
        return request(number, man(number), SectionKind.MEN);
    }

    static AdmissionRequested requested(RequestAdmission asked) {
        return new AdmissionRequested(
                ID, asked.stayId(), asked.guest(), asked.section(), asked.priority(), asked.requestedOn());
    }

    static BedReserved reserved(int number, String bed, SectionKind section, int bedsLeft, int on) {
        return new BedReserved(ID, stay(number), person(number), bed, section, bedsLeft, day(on), day(on + 2));
    }

    static AdmissionQueued queued(RequestAdmission asked, int length) {
        return new AdmissionQueued(
                ID,
                asked.stayId(),
                asked.guest().caseId(),
                asked.section(),
                asked.priority(),
                length,
                asked.requestedOn());
    }

    static CancelRequest cancel(int number, int on) {
        return new CancelRequest(ID, stay(number), RefusalReason.REQUEST_CANCELLED, day(on));
    }

    static ExpireReservation expire(int number, int on) {
        return new ExpireReservation(ID, stay(number), day(on));
    }

    static AdmitResident admit(int number) {
        return admit(number, 2);
    }

    static AdmitResident admit(int number, int on) {
        return new AdmitResident(ID, stay(number), true, day(on));
    }

    static ReallocateBed move(int number, String bed) {
        return new ReallocateBed(ID, stay(number), bed, "quieter", day(4));
    }

    static RecordAbsence absent(int number, int on) {
        return new RecordAbsence(ID, stay(number), day(on));
    }

    static RecordReturn back(int number, int on) {
        return new RecordReturn(ID, stay(number), day(on));
    }

    static SignOffDischarge signOff(int number, int on) {
        return new SignOffDischarge(ID, stay(number), day(on));
    }

    static DischargeResident discharge(int number, DischargeReason reason, int on) {
        return new DischargeResident(ID, stay(number), reason, day(on));
    }

    static BlockBed block(String bed) {
        return new BlockBed(ID, bed, BlockReason.MAINTENANCE, day(20), day(3));
    }

    static UnblockBed unblock(String bed) {
        return new UnblockBed(ID, bed, day(5));
    }

    static RedesignateRoom redesignate(String room, SectionKind section) {
        return new RedesignateRoom(ID, room, section, "more women than men", day(5));
    }
}
