package org.homeward.command.shelter;

import static org.homeward.command.shelter.Shelters.FACTS;
import static org.homeward.command.shelter.Shelters.ID;
import static org.homeward.command.shelter.Shelters.OFFICER;
import static org.homeward.command.shelter.Shelters.absent;
import static org.homeward.command.shelter.Shelters.admit;
import static org.homeward.command.shelter.Shelters.after;
import static org.homeward.command.shelter.Shelters.back;
import static org.homeward.command.shelter.Shelters.block;
import static org.homeward.command.shelter.Shelters.boy;
import static org.homeward.command.shelter.Shelters.by;
import static org.homeward.command.shelter.Shelters.cancel;
import static org.homeward.command.shelter.Shelters.day;
import static org.homeward.command.shelter.Shelters.discharge;
import static org.homeward.command.shelter.Shelters.man;
import static org.homeward.command.shelter.Shelters.move;
import static org.homeward.command.shelter.Shelters.open;
import static org.homeward.command.shelter.Shelters.openForOneMan;
import static org.homeward.command.shelter.Shelters.person;
import static org.homeward.command.shelter.Shelters.relative;
import static org.homeward.command.shelter.Shelters.request;
import static org.homeward.command.shelter.Shelters.requestOfMan;
import static org.homeward.command.shelter.Shelters.requested;
import static org.homeward.command.shelter.Shelters.room;
import static org.homeward.command.shelter.Shelters.signOff;
import static org.homeward.command.shelter.Shelters.stay;
import static org.homeward.command.shelter.Shelters.woman;
import static org.homeward.kernel.shelter.DischargeReason.ABSENT;
import static org.homeward.kernel.shelter.DischargeReason.DECEASED;
import static org.homeward.kernel.shelter.DischargeReason.DEPARTED_AVRR;
import static org.homeward.kernel.shelter.DischargeReason.DETAINED;
import static org.homeward.kernel.shelter.DischargeReason.OWN_WISH;
import static org.homeward.kernel.shelter.SectionKind.FAMILY;
import static org.homeward.kernel.shelter.SectionKind.MEDICAL_ISOLATION;
import static org.homeward.kernel.shelter.SectionKind.MEN;
import static org.homeward.kernel.shelter.SectionKind.PROTECTED;
import static org.homeward.kernel.shelter.SectionKind.UASC_BOYS;
import static org.homeward.kernel.shelter.SectionKind.WOMEN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.Guest;
import org.homeward.kernel.shelter.Party;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterCommand;
import org.homeward.kernel.shelter.ShelterCommand.ReallocateBed;
import org.homeward.kernel.shelter.ShelterEvent.AbsenceRecorded;
import org.homeward.kernel.shelter.ShelterEvent.BedReallocated;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;
import org.homeward.kernel.shelter.ShelterEvent.DischargeSignedOff;
import org.homeward.kernel.shelter.ShelterEvent.ResidentDischarged;
import org.homeward.kernel.shelter.ShelterEvent.ReturnRecorded;
import org.homeward.kernel.shelter.ShelterRejection.AbsentTooShort;
import org.homeward.kernel.shelter.ShelterRejection.BedNotUsable;
import org.homeward.kernel.shelter.ShelterRejection.BedTaken;
import org.homeward.kernel.shelter.ShelterRejection.BedUnknown;
import org.homeward.kernel.shelter.ShelterRejection.BeforeStepBefore;
import org.homeward.kernel.shelter.ShelterRejection.NotAbsent;
import org.homeward.kernel.shelter.ShelterRejection.NotPossibleNow;
import org.homeward.kernel.shelter.ShelterRejection.RoomNotSuitable;
import org.homeward.kernel.shelter.ShelterRejection.SectionNotSuitable;
import org.homeward.kernel.shelter.ShelterRejection.SignOffByOthers;
import org.homeward.kernel.shelter.ShelterRejection.SignOffMissing;
import org.homeward.kernel.shelter.ShelterRejection.StayUnknown;
import org.homeward.kernel.shelter.SignOff;
import org.homeward.kernel.shelter.StayState;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResidentTest {
    private static final ShelterCommand[] LIVING = {openForOneMan(), requestOfMan(1), admit(1)};
    private static final ShelterCommand[] BOY_LIVING = {
        open(room(UASC_BOYS, "B1", 1)), request(1, boy(1), UASC_BOYS), admit(1)
    };
    private static final NotPossibleNow RESERVED = new NotPossibleNow(
            StayState.RESERVED,
            List.of("shelter.admit-resident", "shelter.cancel-request", "shelter.expire-reservation"));
    private static final NotPossibleNow QUEUED =
            new NotPossibleNow(StayState.QUEUED, List.of("shelter.cancel-request"));
    private static final NotPossibleNow ENDED =
            new NotPossibleNow(StayState.ENDED, List.of("shelter.request-admission"));

    private static ShelterCommand[] and(ShelterCommand[] past, ShelterCommand... more) {
        var all = new ArrayList<>(List.of(past));
        all.addAll(List.of(more));
        return all.toArray(ShelterCommand[]::new);
    }

    @Test
    void a_resident_moves_to_a_free_bed() {
        var two = new ShelterCommand[] {open(room(MEN, "M1", 2)), requestOfMan(1), admit(1)};

        after(two).when(move(1, "M1-2"), FACTS).then(moved("M1-1", "M1-2", MEN));
        after(two).when(move(1, "M1-1"), FACTS).nothing();
        after(and(two, move(1, "M1-2"))).when(move(1, "M1-1"), FACTS).then(moved("M1-2", "M1-1", MEN));
    }

    @Test
    void a_resident_moves_only_where_such_a_guest_may_live() {
        var houses = new ShelterCommand[] {
            open(room(MEN, "M1", 2), room(WOMEN, "W1", 1), room(MEDICAL_ISOLATION, "I1", 2), room(PROTECTED, "P1", 1)),
            requestOfMan(1),
            admit(1),
            requestOfMan(2),
            request(3, woman(3), MEDICAL_ISOLATION),
            block("P1-1")
        };

        after(houses).when(move(1, "M1-2"), FACTS).refused(new BedTaken());
        after(houses).when(move(1, "P1-1"), FACTS).refused(new BedNotUsable(day(20)));
        after(houses).when(move(1, "W1-1"), FACTS).refused(new SectionNotSuitable(WOMEN));
        after(houses).when(move(1, "I1-2"), FACTS).refused(new RoomNotSuitable());
        after(houses).when(move(1, "X1-1"), FACTS).refused(new BedUnknown());
        after(and(houses, cancel(3, 2))).when(move(1, "I1-2"), FACTS).then(moved("M1-1", "I1-2", MEDICAL_ISOLATION));
    }

    @Test
    void a_resident_is_nobody_strange_in_the_own_room() {
        var unknown = new Guest(person(1), Sex.UNKNOWN, false, false, new Party.Alone());
        after(open(room(MEDICAL_ISOLATION, "I1", 2)), request(1, unknown, MEDICAL_ISOLATION), admit(1))
                .when(move(1, "I1-2"), FACTS)
                .then(moved("I1-1", "I1-2", MEDICAL_ISOLATION));
        after(open(room(MEDICAL_ISOLATION, "I1", 2)), request(1, boy(1), MEDICAL_ISOLATION), admit(1))
                .when(move(1, "I1-2"), FACTS)
                .then(moved("I1-1", "I1-2", MEDICAL_ISOLATION));
    }

    @Test
    void nobody_moves_before_moving_in() {
        after(openForOneMan(), requestOfMan(1)).when(move(1, "M1-1"), FACTS).refused(RESERVED);
        after(openForOneMan(), requestOfMan(1), requestOfMan(2))
                .when(move(2, "M1-1"), FACTS)
                .refused(QUEUED);
        after(open(room(MEN, "M1", 2)), requestOfMan(1), admit(1))
                .when(new ReallocateBed(ID, stay(1), "M1-2", "quieter", day(1)), FACTS)
                .refused(new BeforeStepBefore(day(2)));
        after(openForOneMan()).when(move(1, "M1-1"), FACTS).refused(new StayUnknown());
    }

    @Test
    void an_absent_resident_keeps_the_bed_for_two_days() {
        after(LIVING).when(absent(1, 4), FACTS).then(new AbsenceRecorded(ID, stay(1), person(1), day(4), day(6)));
        after(and(LIVING, absent(1, 4))).when(absent(1, 5), FACTS).nothing();
        after(LIVING).when(absent(1, 1), FACTS).refused(new BeforeStepBefore(day(2)));
        after(openForOneMan(), requestOfMan(1)).when(absent(1, 4), FACTS).refused(RESERVED);
    }

    @Test
    void a_resident_who_is_back_was_only_away() {
        after(and(LIVING, absent(1, 4)))
                .when(back(1, 5), FACTS)
                .then(new ReturnRecorded(ID, stay(1), person(1), day(5)));
        after(and(LIVING, absent(1, 4), back(1, 5))).when(back(1, 5), FACTS).nothing();
        after(LIVING).when(back(1, 5), FACTS).nothing();
        after(and(LIVING, absent(1, 4))).when(back(1, 3), FACTS).refused(new BeforeStepBefore(day(4)));
        after(openForOneMan(), requestOfMan(1)).when(back(1, 4), FACTS).refused(RESERVED);
    }

    @Test
    void an_absence_ends_the_stay_only_if_it_lasts() {
        after(and(LIVING, absent(1, 4)))
                .when(discharge(1, ABSENT, 6), FACTS)
                .then(left("M1-1", ABSENT, new SignOff.None(), 6));
        after(and(LIVING, absent(1, 4))).when(discharge(1, ABSENT, 5), FACTS).refused(new AbsentTooShort(day(6)));
        after(LIVING).when(discharge(1, ABSENT, 6), FACTS).refused(new NotAbsent());
        after(and(LIVING, absent(1, 4), back(1, 5)))
                .when(discharge(1, ABSENT, 6), FACTS)
                .refused(new NotAbsent());
    }

    @Test
    void an_absent_resident_can_still_move_and_be_signed_off() {
        var away = new ShelterCommand[] {
            open(room(UASC_BOYS, "B1", 2)),
            request(1, boy(1), UASC_BOYS),
            admit(1),
            absent(1, 4),
            signOff(1, 4),
            move(1, "B1-2")
        };
        after(away)
                .when(discharge(1, ABSENT, 6), FACTS)
                .then(new ResidentDischarged(
                        ID, stay(1), person(1), "B1-2", ABSENT, new SignOff.By(OFFICER), 0, 2, day(2), day(6)));
    }

    @Test
    void a_resident_may_leave_at_any_time() {
        after(LIVING).when(discharge(1, OWN_WISH, 5), FACTS).then(left("M1-1", OWN_WISH, new SignOff.None(), 5));
        after(and(LIVING, discharge(1, OWN_WISH, 5)))
                .when(discharge(1, OWN_WISH, 5), FACTS)
                .nothing();
        after(LIVING).when(discharge(1, OWN_WISH, 1), FACTS).refused(new BeforeStepBefore(day(2)));
        after(LIVING).when(discharge(1, OWN_WISH, 2), FACTS).then(left("M1-1", OWN_WISH, new SignOff.None(), 2));
    }

    @Test
    void the_residents_who_stay_are_counted() {
        after(open(room(MEN, "M1", 3)), requestOfMan(1), admit(1), requestOfMan(2), admit(2))
                .when(discharge(1, OWN_WISH, 5), FACTS)
                .then(new ResidentDischarged(
                        ID, stay(1), person(1), "M1-1", OWN_WISH, new SignOff.None(), 1, 2, day(2), day(5)));
    }

    @Test
    void only_a_resident_is_discharged() {
        after(openForOneMan(), requestOfMan(1))
                .when(discharge(1, OWN_WISH, 5), FACTS)
                .refused(RESERVED);
        after(openForOneMan(), requestOfMan(1), requestOfMan(2))
                .when(discharge(2, OWN_WISH, 5), FACTS)
                .refused(QUEUED);
        after(openForOneMan()).when(discharge(1, OWN_WISH, 5), FACTS).refused(new StayUnknown());
    }

    @Test
    void a_person_who_left_can_come_again() {
        after(and(LIVING, discharge(1, OWN_WISH, 5)))
                .when(request(2, man(1), MEN), FACTS)
                .then(
                        requested(request(2, man(1), MEN)),
                        new BedReserved(ID, stay(2), person(1), "M1-1", MEN, 0, day(1), day(3)));
    }

    @ParameterizedTest
    @EnumSource(
            value = DischargeReason.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ABSENT"})
    void a_child_alone_leaves_only_if_an_officer_agrees_or_if_it_has_happened(DischargeReason reason) {
        var happened = EnumSet.of(DEPARTED_AVRR, DETAINED, DECEASED).contains(reason);
        var decision = after(BOY_LIVING).when(discharge(1, reason, 5), FACTS);
        if (happened) {
            decision.then(left("B1-1", reason, new SignOff.None(), 5));
        } else {
            decision.refused(new SignOffMissing());
        }
        after(and(BOY_LIVING, signOff(1, 4)))
                .when(discharge(1, reason, 5), FACTS)
                .then(left("B1-1", reason, new SignOff.By(OFFICER), 5));
    }

    @Test
    void a_missing_child_is_not_signed_out_by_the_clock() {
        after(and(BOY_LIVING, absent(1, 4)))
                .when(discharge(1, ABSENT, 6), FACTS)
                .refused(new SignOffMissing());
    }

    @ParameterizedTest
    @EnumSource(
            value = SectionKind.class,
            names = {"MEDICAL_ISOLATION", "PROTECTED"})
    void who_lives_in_a_section_of_special_care_leaves_only_if_an_officer_agrees(SectionKind section) {
        after(open(room(section, "S1", 1)), request(1, man(1), section), admit(1))
                .when(discharge(1, OWN_WISH, 5), FACTS)
                .refused(new SignOffMissing());
    }

    @Test
    void a_child_alone_in_isolation_and_a_child_with_its_family_are_told_apart() {
        after(open(room(MEDICAL_ISOLATION, "S1", 1)), request(1, boy(1), MEDICAL_ISOLATION), admit(1))
                .when(discharge(1, OWN_WISH, 5), FACTS)
                .refused(new SignOffMissing());
        after(open(room(FAMILY, "F1", 1)), request(1, relative(1, Sex.M, true, 1), FAMILY), admit(1))
                .when(discharge(1, OWN_WISH, 5), FACTS)
                .then(left("F1-1", OWN_WISH, new SignOff.None(), 5));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void only_officers_for_protection_children_and_health_agree(Role role) {
        var decision = after(BOY_LIVING).when(signOff(1, 4), by(role));
        if (EnumSet.of(Role.PRO, Role.CPO, Role.MED).contains(role)) {
            decision.then(new DischargeSignedOff(ID, stay(1), person(1), OFFICER, day(4)));
        } else {
            decision.refused(new SignOffByOthers());
        }
    }

    @Test
    void an_officer_agrees_once_and_only_about_a_resident() {
        after(and(BOY_LIVING, signOff(1, 4))).when(signOff(1, 4), by(Role.PRO)).nothing();
        after(BOY_LIVING).when(signOff(1, 1), by(Role.PRO)).refused(new BeforeStepBefore(day(2)));
        after(openForOneMan(), requestOfMan(1))
                .when(signOff(1, 4), by(Role.PRO))
                .refused(RESERVED);
        after(and(LIVING, discharge(1, OWN_WISH, 5)))
                .when(signOff(1, 6), by(Role.PRO))
                .refused(ENDED);
    }

    private static BedReallocated moved(String from, String to, SectionKind section) {
        return new BedReallocated(ID, stay(1), person(1), from, to, section, "quieter", day(4));
    }

    private static ResidentDischarged left(String bed, DischargeReason reason, SignOff signOff, int on) {
        return new ResidentDischarged(ID, stay(1), person(1), bed, reason, signOff, 0, 1, day(2), day(on));
    }
}
