package org.homeward.command.shelter;

import static org.homeward.command.shelter.Shelters.FACTS;
import static org.homeward.command.shelter.Shelters.ID;
import static org.homeward.command.shelter.Shelters.absent;
import static org.homeward.command.shelter.Shelters.admit;
import static org.homeward.command.shelter.Shelters.after;
import static org.homeward.command.shelter.Shelters.cancel;
import static org.homeward.command.shelter.Shelters.day;
import static org.homeward.command.shelter.Shelters.discharge;
import static org.homeward.command.shelter.Shelters.expire;
import static org.homeward.command.shelter.Shelters.man;
import static org.homeward.command.shelter.Shelters.open;
import static org.homeward.command.shelter.Shelters.openForOneMan;
import static org.homeward.command.shelter.Shelters.person;
import static org.homeward.command.shelter.Shelters.queued;
import static org.homeward.command.shelter.Shelters.request;
import static org.homeward.command.shelter.Shelters.requestOfMan;
import static org.homeward.command.shelter.Shelters.requested;
import static org.homeward.command.shelter.Shelters.reserved;
import static org.homeward.command.shelter.Shelters.room;
import static org.homeward.command.shelter.Shelters.stay;
import static org.homeward.kernel.shelter.SectionKind.MEN;

import java.util.List;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.RefusalReason;
import org.homeward.kernel.shelter.ShelterCommand.AdmitResident;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;
import org.homeward.kernel.shelter.ShelterEvent.RequestCancelled;
import org.homeward.kernel.shelter.ShelterEvent.ReservationExpired;
import org.homeward.kernel.shelter.ShelterEvent.ResidentAdmitted;
import org.homeward.kernel.shelter.ShelterRejection.BeforeStepBefore;
import org.homeward.kernel.shelter.ShelterRejection.HouseRulesNotAccepted;
import org.homeward.kernel.shelter.ShelterRejection.NotPossibleNow;
import org.homeward.kernel.shelter.ShelterRejection.OtherStayActive;
import org.homeward.kernel.shelter.ShelterRejection.ReservationStillHeld;
import org.homeward.kernel.shelter.ShelterRejection.ShelterUnknown;
import org.homeward.kernel.shelter.ShelterRejection.StayDiffers;
import org.homeward.kernel.shelter.ShelterRejection.StayUnknown;
import org.homeward.kernel.shelter.StayState;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionTest {
    private static final NotPossibleNow ENDED = now(StayState.ENDED, "shelter.request-admission");
    private static final NotPossibleNow QUEUED = now(StayState.QUEUED, "shelter.cancel-request");

    private static NotPossibleNow now(StayState state, String... steps) {
        return new NotPossibleNow(state, List.of(steps));
    }

    @Test
    void a_free_bed_is_kept_for_the_guest_who_asks() {
        after(open(room(MEN, "M1", 2)))
                .when(requestOfMan(1), FACTS)
                .then(requested(requestOfMan(1)), reserved(1, "M1-1", MEN, 1, 1));
    }

    @Test
    void a_full_shelter_puts_the_next_guest_on_the_waiting_list() {
        after(openForOneMan(), requestOfMan(1))
                .when(requestOfMan(2), FACTS)
                .then(requested(requestOfMan(2)), queued(requestOfMan(2), 1));
        after(openForOneMan(), requestOfMan(1), requestOfMan(2))
                .when(requestOfMan(3), FACTS)
                .then(requested(requestOfMan(3)), queued(requestOfMan(3), 2));
    }

    @Test
    void the_same_request_again_changes_nothing_and_another_under_its_id_is_refused() {
        after(openForOneMan(), requestOfMan(1)).when(requestOfMan(1), FACTS).nothing();
        after(openForOneMan(), requestOfMan(1), cancel(1, 2))
                .when(requestOfMan(1), FACTS)
                .nothing();
        after(openForOneMan(), requestOfMan(1))
                .when(request(1, man(1), MEN, 5, 1), FACTS)
                .refused(new StayDiffers());
    }

    @Test
    void a_person_has_one_stay_at_a_time() {
        var second = request(2, man(1), MEN);

        after(openForOneMan(), requestOfMan(1)).when(second, FACTS).refused(new OtherStayActive());
        after(openForOneMan(), requestOfMan(1), cancel(1, 2))
                .when(second, FACTS)
                .then(requested(second), new BedReserved(ID, stay(2), person(1), "M1-1", MEN, 0, day(1), day(3)));
    }

    @Test
    void a_shelter_that_is_not_open_gives_no_beds() {
        after().when(requestOfMan(1), FACTS).refused(new ShelterUnknown());
    }

    @Test
    void a_cancelled_reservation_frees_the_bed() {
        after(openForOneMan(), requestOfMan(1)).when(cancel(1, 2), FACTS).then(cancelled(1, 1));
        after(openForOneMan(), requestOfMan(1), cancel(1, 2))
                .when(cancel(1, 2), FACTS)
                .nothing();
    }

    @Test
    void a_guest_who_no_longer_waits_is_not_offered_a_bed() {
        after(openForOneMan(), requestOfMan(1), requestOfMan(2))
                .when(cancel(2, 2), FACTS)
                .then(cancelled(2, 0));
        after(openForOneMan(), requestOfMan(1), requestOfMan(2), cancel(2, 2))
                .when(cancel(1, 2), FACTS)
                .then(cancelled(1, 1));
    }

    @Test
    void a_request_is_not_cancelled_before_it_was_made_nor_after_the_guest_moved_in() {
        after(openForOneMan(), requestOfMan(1)).when(cancel(1, 0), FACTS).refused(new BeforeStepBefore(day(1)));
        after(openForOneMan(), requestOfMan(1), admit(1))
                .when(cancel(1, 3), FACTS)
                .refused(now(
                        StayState.RESIDENT,
                        "shelter.discharge-resident",
                        "shelter.reallocate-bed",
                        "shelter.record-absence",
                        "shelter.record-return",
                        "shelter.sign-off-discharge"));
        after(openForOneMan()).when(cancel(1, 3), FACTS).refused(new StayUnknown());
    }

    @Test
    void a_bed_not_taken_in_time_is_free_again() {
        after(openForOneMan(), requestOfMan(1))
                .when(expire(1, 3), FACTS)
                .then(new ReservationExpired(ID, stay(1), person(1), "M1-1", 1, day(3)));
        after(openForOneMan(), requestOfMan(1)).when(expire(1, 2), FACTS).refused(new ReservationStillHeld(day(3)));
    }

    @Test
    void a_reservation_that_is_over_or_was_used_does_not_expire() {
        after(openForOneMan(), requestOfMan(1), expire(1, 3))
                .when(expire(1, 3), FACTS)
                .nothing();
        after(openForOneMan(), requestOfMan(1), admit(1))
                .when(expire(1, 3), FACTS)
                .nothing();
        after(openForOneMan(), requestOfMan(1), requestOfMan(2))
                .when(expire(2, 3), FACTS)
                .nothing();
        after(openForOneMan()).when(expire(1, 3), FACTS).refused(new StayUnknown());
    }

    @Test
    void a_guest_moves_into_the_bed_that_was_kept() {
        after(openForOneMan(), requestOfMan(1)).when(admit(1), FACTS).then(admitted());
        after(openForOneMan(), requestOfMan(1), admit(1)).when(admit(1), FACTS).nothing();
        after(openForOneMan(), requestOfMan(1), admit(1), absent(1, 3))
                .when(admit(1), FACTS)
                .nothing();
    }

    @Test
    void nobody_moves_in_without_a_bed() {
        after(openForOneMan(), requestOfMan(1), requestOfMan(2))
                .when(admit(2), FACTS)
                .refused(QUEUED);
        after(openForOneMan(), requestOfMan(1), cancel(1, 2))
                .when(admit(1), FACTS)
                .refused(ENDED);
        after(openForOneMan(), requestOfMan(1), admit(1), discharge(1, DischargeReason.OWN_WISH, 5))
                .when(admit(1), FACTS)
                .refused(ENDED);
        after(openForOneMan()).when(admit(1), FACTS).refused(new StayUnknown());
    }

    @Test
    void nobody_moves_in_without_accepting_the_house_rules_or_before_the_bed_was_kept() {
        after(openForOneMan(), requestOfMan(1))
                .when(new AdmitResident(ID, stay(1), false, day(2)), FACTS)
                .refused(new HouseRulesNotAccepted());
        after(openForOneMan(), requestOfMan(1)).when(admit(1, 0), FACTS).refused(new BeforeStepBefore(day(1)));
        after(openForOneMan(), requestOfMan(1))
                .when(admit(1, 1), FACTS)
                .then(new ResidentAdmitted(ID, stay(1), person(1), "M1-1", MEN, 1, day(1)));
    }

    @Test
    void residents_are_counted() {
        after(open(room(MEN, "M1", 2)), requestOfMan(1), requestOfMan(2), admit(1))
                .when(admit(2), FACTS)
                .then(new ResidentAdmitted(ID, stay(2), person(2), "M1-2", MEN, 2, day(2)));
    }

    private static RequestCancelled cancelled(int number, int bedsLeft) {
        return new RequestCancelled(
                ID, stay(number), person(number), RefusalReason.REQUEST_CANCELLED, bedsLeft, day(2));
    }

    private static ResidentAdmitted admitted() {
        return new ResidentAdmitted(ID, stay(1), person(1), "M1-1", MEN, 1, day(2));
    }
}
