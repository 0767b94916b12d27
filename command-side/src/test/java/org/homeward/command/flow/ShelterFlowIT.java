package org.homeward.command.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.Programme.agreement;
import static org.homeward.command.Programme.day;
import static org.homeward.command.Programme.flight;
import static org.homeward.command.Programme.shelter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.homeward.command.Returnee;
import org.homeward.command.RunningPolicies;
import org.homeward.kernel.casework.ClosureCommand.CloseCase;
import org.homeward.kernel.casework.ClosureCommand.RecordDeath;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.IntakeCommand.RequestShelter;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.ShelterCommand.AdmitResident;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionQueued;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;
import org.homeward.kernel.shelter.ShelterEvent.RequestCancelled;
import org.homeward.kernel.shelter.ShelterEvent.ResidentAdmitted;
import org.homeward.kernel.shelter.ShelterEvent.ResidentDischarged;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Beds: asked for by cases, and independent of the return. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class ShelterFlowIT {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path data;

    @SuppressWarnings("NullAway.Init") // started before the first test
    private static RunningPolicies side;

    @BeforeAll
    static void start() {
        side = RunningPolicies.on(data);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void a_case_that_asks_for_a_bed_gets_one_or_waits() {
        var centre = opened(1);
        asksForBed(centre);
        assertThat(side.last(centre.value())).isInstanceOf(BedReserved.class);
        asksForBed(centre);
        assertThat(side.last(centre.value())).isInstanceOf(AdmissionQueued.class);
    }

    @Test
    void a_departure_frees_the_bed_for_the_next() {
        var centre = opened(1);
        var guest = asksForBed(centre);
        side.send(new AdmitResident(centre, guest.stay(), true, day(2)));
        asksForBed(centre);
        departs(guest.person());
        assertThat(side.stream(centre.value()))
                .filteredOn(ResidentDischarged.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        ResidentDischarged.class,
                        left -> assertThat(left.reason()).isEqualTo(DischargeReason.DEPARTED_AVRR));
        assertThat(side.last(centre.value())).isInstanceOf(BedReserved.class);
    }

    @Test
    void who_departs_without_having_moved_in_waits_no_more() {
        var centre = opened(1);
        var guest = asksForBed(centre);
        departs(guest.person());
        assertThat(side.last(centre.value())).isInstanceOf(RequestCancelled.class);
    }

    @Test
    void who_withdraws_stays() {
        var centre = opened(1);
        var guest = asksForBed(centre);
        side.send(new AdmitResident(centre, guest.stay(), true, day(2)));
        side.send(guest.person().withdraws());
        assertThat(side.last(centre.value())).isInstanceOf(ResidentAdmitted.class);
        side.send(new CloseCase(guest.person().caseId(), ClosureReason.WITHDRAWN_VOLUNTARY, day(24)));
        assertThat(side.last(centre.value())).isInstanceOf(ResidentAdmitted.class);
    }

    @Test
    void the_end_of_a_case_gives_up_a_bed_that_was_only_asked_for() {
        var centre = opened(1);
        var guest = asksForBed(centre);
        side.send(new CloseCase(guest.person().caseId(), ClosureReason.ONWARD_MOVEMENT, day(9)));
        assertThat(side.last(centre.value())).isInstanceOf(RequestCancelled.class);
    }

    @Test
    void the_stay_of_a_resident_who_died_ends() {
        var centre = opened(2);
        var resident = asksForBed(centre);
        side.send(new AdmitResident(centre, resident.stay(), true, day(2)));
        dies(resident.person());
        assertThat(side.last(centre.value()))
                .isInstanceOfSatisfying(
                        ResidentDischarged.class,
                        left -> assertThat(left.reason()).isEqualTo(DischargeReason.DECEASED));
        var waiting = asksForBed(centre);
        dies(waiting.person());
        assertThat(side.last(centre.value())).isInstanceOf(RequestCancelled.class);
    }

    @Test
    @Order(Integer.MAX_VALUE) // after all that the others did
    void reacting_to_everything_again_changes_nothing() throws IOException {
        var centre = opened(1);
        var guest = asksForBed(centre);
        side.send(new AdmitResident(centre, guest.stay(), true, day(2)));
        asksForBed(centre);
        departs(guest.person());
        var before = side.history();
        side.reactAgain();
        assertThat(side.history()).isEqualTo(before);
    }

    private record Guest(Returnee person, StayId stay) {}

    private static ShelterId opened(int beds) {
        var open = shelter(beds);
        side.send(open);
        return open.shelterId();
    }

    private static Guest asksForBed(ShelterId centre) {
        var guest = new Guest(Returnee.another(), StayId.of(UUID.randomUUID()));
        side.send(guest.person().asks());
        side.send(new RequestShelter(guest.person().caseId(), centre, guest.stay(), day(2)));
        return guest;
    }

    private static void departs(Returnee person) {
        var money = agreement(1, "1000.00");
        var flight = flight(10);
        side.send(money, flight, person.wantsMoneyFrom(money.agreementId()));
        side.send(person.prepares());
        side.send(person.books(flight.movementId()));
        side.send(person.departs(flight.movementId()));
    }

    private static void dies(Returnee person) {
        side.send(new RecordDeath(person.caseId(), person.note("heart"), day(9), day(9)));
    }
}
