package org.homeward.command.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.command.Programme.agreement;
import static org.homeward.command.Programme.day;
import static org.homeward.command.Programme.flight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.command.Returnee;
import org.homeward.command.RunningPolicies;
import org.homeward.kernel.casework.ClosureCommand.RecordDeath;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.ManifestRemoval;
import org.homeward.kernel.casework.PreparationCommand.ClearFitToTravel;
import org.homeward.kernel.casework.PreparationCommand.DeclareUnfit;
import org.homeward.kernel.casework.ProtectionCommand.PlaceHold;
import org.homeward.kernel.casework.ProtectionCommand.ReferInternationalProtection;
import org.homeward.kernel.casework.TravelCommand.RecordNoShow;
import org.homeward.kernel.casework.TravelCondition;
import org.homeward.kernel.casework.TravelEvent.CaseManifested;
import org.homeward.kernel.casework.TravelEvent.CaseRemovedFromManifest;
import org.homeward.kernel.casework.TravelEvent.NoShowRecorded;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.movement.MovementCommand.BookSeat;
import org.homeward.kernel.movement.MovementCommand.CancelMovement;
import org.homeward.kernel.movement.MovementCommand.FreezeManifest;
import org.homeward.kernel.movement.MovementCommand.PlanMovement;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;
import org.homeward.kernel.movement.MovementEvent.EscortNeedRecorded;
import org.homeward.kernel.movement.MovementEvent.ManifestFrozen;
import org.homeward.kernel.movement.MovementEvent.SeatBooked;
import org.homeward.kernel.movement.MovementEvent.SeatReleased;
import org.homeward.kernel.movement.SeatKind;
import org.homeward.kernel.movement.SeatRelease;
import org.homeward.platform.messaging.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Seats: who may travel has one, and who may not has none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class TravelFlowIT {
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
    void who_gets_a_seat_is_on_the_manifest_in_the_name_of_who_booked_it() {
        var flight = planned();
        var person = manifested(flight);
        var booked = (SeatBooked) side.last(flight.value());
        assertThat(side.last(person.caseId().value()))
                .isEqualTo(new CaseManifested(person.caseId(), flight, booked.author(), Set.of(), day(25), day(22)));
    }

    @Test
    void who_may_not_travel_keeps_no_seat() {
        var flight = planned();
        var person = Returnee.another();
        side.send(person.asks());
        side.send(person.books(flight));
        assertThat(side.last(flight.value()))
                .isInstanceOfSatisfying(
                        SeatReleased.class,
                        released -> assertThat(released.reason()).isEqualTo(SeatRelease.NOT_READY));
        assertThat(side.refusals(person.caseId().value())).containsExactly("casework.not-possible-now");
    }

    @Test
    void an_escort_has_a_seat_and_no_case() {
        var flight = planned();
        var escort = Returnee.another();
        side.send(new BookSeat(flight, escort.caseId(), SeatKind.ESCORT_MEDICAL, day(22)));
        assertThat(side.last(flight.value())).isInstanceOf(SeatBooked.class);
        side.send(new ReleaseSeat(flight, escort.caseId(), SeatRelease.OTHER, day(23)));
        assertThat(side.last(flight.value())).isInstanceOf(SeatReleased.class);
        assertThat(side.stream(escort.caseId().value())).isEmpty();
        assertThat(side.refusals(escort.caseId().value())).isEmpty();
    }

    @Test
    void a_movement_does_not_leave_without_the_escort_a_medical_officer_asks_for() {
        var flight = planned();
        var person = manifested(flight);
        side.send(needsMedicalEscort(person));
        assertThat(side.last(flight.value()))
                .isEqualTo(new EscortNeedRecorded(flight, person.caseId(), Set.of(SeatKind.ESCORT_MEDICAL), day(23)));
        assertThatThrownBy(() -> side.send(new FreezeManifest(flight, day(24))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("movement.escort-missing");
        side.send(new BookSeat(flight, Returnee.another().caseId(), SeatKind.ESCORT_MEDICAL, day(24)));
        side.send(new FreezeManifest(flight, day(24)));
        assertThat(side.last(flight.value())).isInstanceOf(ManifestFrozen.class);
    }

    @Test
    void who_withdraws_frees_the_seat() {
        frees(SeatRelease.WITHDRAWN, Returnee::withdraws);
    }

    @Test
    void who_is_put_on_hold_frees_the_seat_and_leaves_the_manifest() {
        var person = frees(
                SeatRelease.NOT_READY,
                who -> new PlaceHold(who.caseId(), HoldClass.PROTECTION, who.note("fear"), day(40), day(23)));
        assertThat(side.last(person.caseId().value()))
                .isInstanceOfSatisfying(
                        CaseRemovedFromManifest.class,
                        removed -> assertThat(removed.reason()).isEqualTo(ManifestRemoval.OTHER));
    }

    @Test
    void who_is_referred_to_international_protection_frees_the_seat() {
        frees(
                SeatRelease.NOT_READY,
                who -> new ReferInternationalProtection(who.caseId(), true, who.note("grounds"), day(23)));
    }

    @Test
    void who_falls_ill_frees_the_seat_and_leaves_the_manifest() {
        var person = frees(SeatRelease.NOT_READY, who -> new DeclareUnfit(who.caseId(), false, day(40), day(23)));
        assertThat(side.last(person.caseId().value())).isInstanceOf(CaseRemovedFromManifest.class);
    }

    @Test
    void who_does_not_come_frees_the_seat() {
        var flight = planned();
        var person = manifested(flight);
        side.send(new RecordNoShow(person.caseId(), flight, day(25)));
        assertThat(side.last(flight.value()))
                .isInstanceOfSatisfying(
                        SeatReleased.class,
                        released -> assertThat(released.reason()).isEqualTo(SeatRelease.NO_SHOW));
        assertThat(side.last(person.caseId().value())).isInstanceOf(NoShowRecorded.class);
    }

    @Test
    void who_dies_frees_the_seat() {
        frees(SeatRelease.OTHER, who -> new RecordDeath(who.caseId(), who.note("heart"), day(23), day(23)));
    }

    @Test
    void who_loses_the_seat_leaves_the_manifest() {
        var flight = planned();
        var person = manifested(flight);
        side.send(new ReleaseSeat(flight, person.caseId(), SeatRelease.CANCELLED, day(23)));
        assertThat(side.last(person.caseId().value()))
                .isEqualTo(new CaseRemovedFromManifest(
                        person.caseId(), flight, ManifestRemoval.MOVEMENT_CANCELLED, day(23)));
    }

    @Test
    void everybody_on_a_movement_that_does_not_take_place_can_take_another() {
        var flight = planned();
        var persons = Stream.generate(() -> manifested(flight)).limit(3).toList();
        side.send(new CancelMovement(flight, "no aircraft", day(23)));
        var other = planned();
        for (var person : persons) {
            assertThat(side.last(person.caseId().value()))
                    .isEqualTo(new CaseRemovedFromManifest(
                            person.caseId(), flight, ManifestRemoval.MOVEMENT_CANCELLED, day(23)));
            side.send(person.books(other));
            assertThat(side.last(person.caseId().value())).isInstanceOf(CaseManifested.class);
        }
    }

    @Test
    @Order(Integer.MAX_VALUE) // after all that the others did
    void reacting_to_everything_again_changes_nothing() throws IOException {
        var flight = planned();
        List.of(manifested(flight), manifested(flight)).forEach(person -> side.send(person.withdraws()));
        side.send(needsMedicalEscort(manifested(flight)));
        side.send(new CancelMovement(flight, "no aircraft", day(23)));
        var before = side.history();
        side.reactAgain();
        assertThat(side.history()).isEqualTo(before);
    }

    @FunctionalInterface
    private interface Asked {
        Command of(Returnee person);
    }

    private static Returnee frees(SeatRelease reason, Asked asked) {
        var flight = planned();
        var person = manifested(flight);
        side.send(asked.of(person));
        assertThat(side.last(flight.value()))
                .isInstanceOfSatisfying(
                        SeatReleased.class,
                        released -> assertThat(released.reason()).isEqualTo(reason));
        return person;
    }

    private static ClearFitToTravel needsMedicalEscort(Returnee person) {
        return new ClearFitToTravel(person.caseId(), Set.of(TravelCondition.MEDICAL_ESCORT), day(25), day(23));
    }

    private static MovementId planned() {
        PlanMovement flight = flight(10);
        side.send(flight);
        return flight.movementId();
    }

    private static Returnee manifested(MovementId flight) {
        var money = agreement(1, "1000.00");
        var person = Returnee.another();
        side.send(money);
        side.send(person.asks());
        side.send(person.wantsMoneyFrom(money.agreementId()));
        side.send(person.prepares());
        side.send(person.books(flight));
        return person;
    }
}
