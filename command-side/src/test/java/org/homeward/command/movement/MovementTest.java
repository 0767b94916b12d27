package org.homeward.command.movement;

import static org.homeward.kernel.movement.SeatKind.ESCORT_MEDICAL;
import static org.homeward.kernel.movement.SeatKind.ESCORT_OPERATIONAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.command.DeciderSpec;
import org.homeward.command.movement.rules.Movement;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.movement.Mode;
import org.homeward.kernel.movement.MovementCommand;
import org.homeward.kernel.movement.MovementCommand.BookSeat;
import org.homeward.kernel.movement.MovementCommand.CancelMovement;
import org.homeward.kernel.movement.MovementCommand.FreezeManifest;
import org.homeward.kernel.movement.MovementCommand.PlanMovement;
import org.homeward.kernel.movement.MovementCommand.RecordEscortNeed;
import org.homeward.kernel.movement.MovementCommand.RecordMovementArrived;
import org.homeward.kernel.movement.MovementCommand.RecordMovementDeparted;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;
import org.homeward.kernel.movement.MovementEvent;
import org.homeward.kernel.movement.MovementEvent.EscortNeedRecorded;
import org.homeward.kernel.movement.MovementEvent.ManifestFrozen;
import org.homeward.kernel.movement.MovementEvent.MovementArrived;
import org.homeward.kernel.movement.MovementEvent.MovementCancelled;
import org.homeward.kernel.movement.MovementEvent.MovementDeparted;
import org.homeward.kernel.movement.MovementEvent.MovementPlanned;
import org.homeward.kernel.movement.MovementEvent.SeatBooked;
import org.homeward.kernel.movement.MovementEvent.SeatReleased;
import org.homeward.kernel.movement.MovementRejection.ArrivesBeforeDeparture;
import org.homeward.kernel.movement.MovementRejection.DepartsBeforePlanned;
import org.homeward.kernel.movement.MovementRejection.EscortMissing;
import org.homeward.kernel.movement.MovementRejection.ManifestIsEmpty;
import org.homeward.kernel.movement.MovementRejection.ManifestIsFrozen;
import org.homeward.kernel.movement.MovementRejection.ManifestNotFrozen;
import org.homeward.kernel.movement.MovementRejection.MovementAlreadyPlanned;
import org.homeward.kernel.movement.MovementRejection.MovementHasDeparted;
import org.homeward.kernel.movement.MovementRejection.MovementIsCancelled;
import org.homeward.kernel.movement.MovementRejection.MovementNotDeparted;
import org.homeward.kernel.movement.MovementRejection.MovementUnknown;
import org.homeward.kernel.movement.MovementRejection.NoFreeSeat;
import org.homeward.kernel.movement.MovementRejection.NoLapFree;
import org.homeward.kernel.movement.MovementRejection.SeatOfOtherKind;
import org.homeward.kernel.movement.SeatKind;
import org.homeward.kernel.movement.SeatRelease;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MovementTest {
    private static final MovementId FLIGHT = MovementId.of(new UUID(0, 1));
    private static final CaseId AMINA = CaseId.of(new UUID(0, 11));
    private static final CaseId BARA = CaseId.of(new UUID(0, 12));
    private static final CaseId ESCORT = CaseId.of(new UUID(0, 14));
    private static final CaseId INFANT = CaseId.of(new UUID(0, 13));
    private static final UserId AUTHOR = UserId.of(new UUID(0, 21));
    private static final LocalDate TODAY = LocalDate.of(2009, 2, 1);
    private static final LocalDate FLIGHT_DAY = LocalDate.of(2009, 2, 6);
    private static final Facts FACTS =
            new Facts(Instant.parse("2009-02-01T09:00:00Z"), new Actor(AUTHOR, Set.of(Role.MOV), Office.TRIPOLI));

    private final DeciderSpec<MovementCommand, Movement, MovementEvent> flights =
            new DeciderSpec<>(Movement.initial(), Movement::decide, Movement::evolve);

    @Test
    void a_movement_is_planned_once() {
        flights.given().when(plan(2), FACTS).then(planned(2));
        flights.given(planned(2)).when(plan(2), FACTS).nothing();
        flights.given(planned(2)).when(plan(3), FACTS).refused(new MovementAlreadyPlanned());
    }

    @Test
    void a_movement_that_leaves_before_it_is_planned_is_refused() {
        var late = new PlanMovement(
                FLIGHT, Mode.CHARTER, "Afriqiyah", "TIP", "NIM", new CountryCode("NER"), 2, TODAY, FLIGHT_DAY);

        flights.given().when(late, FACTS).refused(new DepartsBeforePlanned());
    }

    @Test
    void a_person_gets_a_place_and_a_repeat_changes_nothing() {
        flights.given(planned(2)).when(book(AMINA), FACTS).then(booked(AMINA, 1, 1));
        flights.given(planned(2), booked(AMINA, 1, 1)).when(book(AMINA), FACTS).nothing();
    }

    @Test
    void no_more_people_are_booked_than_there_are_seats() {
        flights.given(planned(1), booked(AMINA, 0, 1)).when(book(BARA), FACTS).refused(new NoFreeSeat(1));
    }

    @Test
    void an_infant_on_a_lap_takes_no_seat_but_needs_a_lap() {
        var lap = new BookSeat(FLIGHT, INFANT, SeatKind.LAP, TODAY);

        flights.given(planned(1)).when(lap, FACTS).refused(new NoLapFree());
        flights.given(planned(1), booked(AMINA, 0, 1))
                .when(lap, FACTS)
                .then(new SeatBooked(FLIGHT, INFANT, SeatKind.LAP, AUTHOR, 0, 2, FLIGHT_DAY, TODAY));
    }

    @Test
    void a_person_with_a_seat_does_not_get_another_kind_of_place() {
        flights.given(planned(2), booked(AMINA, 1, 1))
                .when(new BookSeat(FLIGHT, AMINA, SeatKind.LAP, TODAY), FACTS)
                .refused(new SeatOfOtherKind(SeatKind.SEAT));
    }

    @Test
    void a_released_seat_can_be_given_to_somebody_else() {
        flights.given(planned(1), booked(AMINA, 0, 1))
                .when(release(AMINA), FACTS)
                .then(released(AMINA, 1, 2));
        flights.given(planned(1), booked(AMINA, 0, 1), released(AMINA, 1, 2))
                .when(book(BARA), FACTS)
                .then(booked(BARA, 0, 3));
        flights.given(planned(1)).when(release(AMINA), FACTS).nothing();
    }

    @Test
    void a_final_manifest_takes_nobody_but_lets_people_leave() {
        flights.given(frozen()).when(book(BARA), FACTS).refused(new ManifestIsFrozen(TODAY));
        flights.given(frozen()).when(book(AMINA), FACTS).nothing();
        flights.given(frozen()).when(release(AMINA), FACTS).then(released(AMINA, 2, 2));
    }

    @Test
    void a_manifest_with_nobody_on_it_is_not_made_final() {
        flights.given(planned(2)).when(new FreezeManifest(FLIGHT, TODAY), FACTS).refused(new ManifestIsEmpty());
        flights.given(planned(2), booked(AMINA, 1, 1))
                .when(new FreezeManifest(FLIGHT, TODAY), FACTS)
                .then(new ManifestFrozen(FLIGHT, 1, 1, TODAY));
        flights.given(frozen())
                .when(new FreezeManifest(FLIGHT, FLIGHT_DAY), FACTS)
                .nothing();
    }

    @Test
    void which_escorts_a_person_needs_is_added_to_what_is_known_while_the_person_has_a_place() {
        flights.given(planned(2), booked(AMINA, 1, 1))
                .when(needs(AMINA, ESCORT_MEDICAL), FACTS)
                .then(recorded(AMINA, ESCORT_MEDICAL));
        flights.given(and(frozen(), recorded(AMINA, ESCORT_MEDICAL)))
                .when(needs(AMINA, ESCORT_OPERATIONAL), FACTS)
                .then(recorded(AMINA, ESCORT_OPERATIONAL));
        flights.given(planned(2), booked(AMINA, 1, 1), recorded(AMINA, ESCORT_MEDICAL))
                .when(needs(AMINA, ESCORT_MEDICAL), FACTS)
                .nothing();
        flights.given(planned(2)).when(needs(AMINA, ESCORT_MEDICAL), FACTS).nothing();
        flights.given(departed())
                .when(needs(AMINA, ESCORT_MEDICAL), FACTS)
                .refused(new MovementHasDeparted(FLIGHT_DAY));
    }

    @Test
    void a_patient_who_needs_an_escort_does_not_travel_without() {
        var patient = List.of(planned(4), booked(AMINA, 3, 1), recorded(AMINA, ESCORT_MEDICAL));
        var freeze = new FreezeManifest(FLIGHT, TODAY);

        flights.given(patient).when(freeze, FACTS).refused(new EscortMissing(ESCORT_MEDICAL, 1, 0));
        flights.given(and(patient, escort(ESCORT_OPERATIONAL, 2, 2)))
                .when(freeze, FACTS)
                .refused(new EscortMissing(ESCORT_MEDICAL, 1, 0));
        flights.given(and(patient, escort(ESCORT_MEDICAL, 2, 2)))
                .when(freeze, FACTS)
                .then(new ManifestFrozen(FLIGHT, 2, 2, TODAY));
        flights.given(and(patient, released(AMINA, 4, 2), booked(BARA, 3, 3)))
                .when(freeze, FACTS)
                .then(new ManifestFrozen(FLIGHT, 3, 1, TODAY));
    }

    @Test
    void every_patient_has_an_escort_of_their_own() {
        flights.given(
                        planned(4),
                        booked(AMINA, 3, 1),
                        booked(BARA, 2, 2),
                        recorded(AMINA, ESCORT_MEDICAL),
                        recorded(BARA, ESCORT_MEDICAL),
                        escort(ESCORT_MEDICAL, 1, 3))
                .when(new FreezeManifest(FLIGHT, TODAY), FACTS)
                .refused(new EscortMissing(ESCORT_MEDICAL, 2, 1));
    }

    @Test
    void five_children_alone_share_an_escort_and_a_sixth_needs_another() {
        var escort = escort(ESCORT_OPERATIONAL, 19, 1);
        var five = and(List.of(planned(20), escort), children(5));
        var freeze = new FreezeManifest(FLIGHT, TODAY);

        flights.given(five).when(freeze, FACTS).then(new ManifestFrozen(FLIGHT, 6, 6, TODAY));
        flights.given(and(List.of(planned(20), escort), children(6)))
                .when(freeze, FACTS)
                .refused(new EscortMissing(ESCORT_OPERATIONAL, 2, 1));
    }

    @Test
    void an_escort_who_drops_out_is_replaced_before_the_movement_leaves() {
        var escort = escort(ESCORT_MEDICAL, 2, 2);
        var closed = List.of(
                planned(4),
                booked(AMINA, 3, 1),
                recorded(AMINA, ESCORT_MEDICAL),
                escort,
                new ManifestFrozen(FLIGHT, 2, 2, TODAY));
        var without = and(closed, released(ESCORT, ESCORT_MEDICAL, 3, 3));
        var depart = new RecordMovementDeparted(FLIGHT, FLIGHT_DAY);

        flights.given(closed).when(release(ESCORT), FACTS).then(released(ESCORT, ESCORT_MEDICAL, 3, 3));
        flights.given(closed).when(depart, FACTS).then(new MovementDeparted(FLIGHT, 2, FLIGHT_DAY));
        flights.given(without).when(depart, FACTS).refused(new EscortMissing(ESCORT_MEDICAL, 1, 0));
        flights.given(without)
                .when(new BookSeat(FLIGHT, ESCORT, ESCORT_MEDICAL, TODAY), FACTS)
                .then(escort(ESCORT_MEDICAL, 2, 4));
        flights.given(without).when(book(BARA), FACTS).refused(new ManifestIsFrozen(TODAY));
    }

    @Test
    void a_movement_leaves_with_a_final_manifest_that_somebody_is_on() {
        var depart = new RecordMovementDeparted(FLIGHT, FLIGHT_DAY);

        flights.given(frozen()).when(depart, FACTS).then(new MovementDeparted(FLIGHT, 1, FLIGHT_DAY));
        flights.given(planned(2), booked(AMINA, 1, 1)).when(depart, FACTS).refused(new ManifestNotFrozen());
        flights.given(and(frozen(), released(AMINA, 2, 2))).when(depart, FACTS).refused(new ManifestIsEmpty());
    }

    @Test
    void a_departure_is_recorded_once_and_ends_all_booking() {
        flights.given(departed())
                .when(new RecordMovementDeparted(FLIGHT, FLIGHT_DAY), FACTS)
                .nothing();
        flights.given(departed())
                .when(new RecordMovementDeparted(FLIGHT, TODAY), FACTS)
                .refused(new MovementHasDeparted(FLIGHT_DAY));
        flights.given(departed()).when(book(BARA), FACTS).refused(new MovementHasDeparted(FLIGHT_DAY));
        flights.given(departed()).when(release(AMINA), FACTS).refused(new MovementHasDeparted(FLIGHT_DAY));
        flights.given(departed()).when(cancel(), FACTS).refused(new MovementHasDeparted(FLIGHT_DAY));
        flights.given(departed()).when(new FreezeManifest(FLIGHT, TODAY), FACTS).nothing();
    }

    @Test
    void a_movement_arrives_after_it_has_left() {
        var arrive = new RecordMovementArrived(FLIGHT, FLIGHT_DAY);

        flights.given(departed()).when(arrive, FACTS).then(new MovementArrived(FLIGHT, FLIGHT_DAY));
        flights.given(departed())
                .when(new RecordMovementArrived(FLIGHT, TODAY), FACTS)
                .refused(new ArrivesBeforeDeparture(FLIGHT_DAY));
        flights.given(frozen()).when(arrive, FACTS).refused(new MovementNotDeparted());
        flights.given(planned(2)).when(arrive, FACTS).refused(new MovementNotDeparted());
    }

    @Test
    void an_arrival_is_recorded_once_and_keeps_the_day_of_departure() {
        var arrived = and(departed(), new MovementArrived(FLIGHT, FLIGHT_DAY.plusDays(1)));

        flights.given(arrived)
                .when(new RecordMovementArrived(FLIGHT, FLIGHT_DAY), FACTS)
                .nothing();
        flights.given(arrived)
                .when(new RecordMovementDeparted(FLIGHT, FLIGHT_DAY), FACTS)
                .nothing();
        flights.given(arrived)
                .when(new FreezeManifest(FLIGHT, FLIGHT_DAY), FACTS)
                .nothing();
        flights.given(arrived).when(plan(2), FACTS).nothing();
        flights.given(arrived).when(book(BARA), FACTS).refused(new MovementHasDeparted(FLIGHT_DAY));
        flights.given(arrived).when(needs(AMINA, ESCORT_MEDICAL), FACTS).refused(new MovementHasDeparted(FLIGHT_DAY));
        flights.given(arrived).when(release(AMINA), FACTS).refused(new MovementHasDeparted(FLIGHT_DAY));
        flights.given(arrived).when(cancel(), FACTS).refused(new MovementHasDeparted(FLIGHT_DAY));
    }

    @Test
    void a_cancelled_movement_names_everybody_with_a_case_who_was_on_it() {
        flights.given(planned(2), booked(BARA, 1, 1), booked(AMINA, 0, 2))
                .when(cancel(), FACTS)
                .then(new MovementCancelled(FLIGHT, "no aircraft", Set.of(AMINA, BARA), TODAY));
        flights.given(planned(2), booked(AMINA, 1, 1), escort(ESCORT_MEDICAL, 0, 2))
                .when(cancel(), FACTS)
                .then(new MovementCancelled(FLIGHT, "no aircraft", Set.of(AMINA), TODAY));
        flights.given(frozen())
                .when(cancel(), FACTS)
                .then(new MovementCancelled(FLIGHT, "no aircraft", Set.of(AMINA), TODAY));
    }

    @Test
    void nothing_goes_on_after_a_cancellation() {
        var cancelled = and(frozen(), new MovementCancelled(FLIGHT, "no aircraft", Set.of(AMINA), TODAY));

        flights.given(cancelled).when(cancel(), FACTS).nothing();
        flights.given(cancelled).when(release(AMINA), FACTS).nothing();
        flights.given(cancelled).when(needs(AMINA, ESCORT_MEDICAL), FACTS).nothing();
        flights.given(cancelled).when(plan(2), FACTS).nothing();
        flights.given(cancelled).when(book(BARA), FACTS).refused(new MovementIsCancelled());
        flights.given(cancelled).when(new FreezeManifest(FLIGHT, TODAY), FACTS).refused(new MovementIsCancelled());
        flights.given(cancelled)
                .when(new RecordMovementDeparted(FLIGHT, FLIGHT_DAY), FACTS)
                .refused(new MovementIsCancelled());
        flights.given(cancelled)
                .when(new RecordMovementArrived(FLIGHT, FLIGHT_DAY), FACTS)
                .refused(new MovementIsCancelled());
    }

    @Test
    void a_movement_nobody_planned_refuses_everything() {
        var commands = List.of(
                book(AMINA),
                release(AMINA),
                needs(AMINA, ESCORT_MEDICAL),
                new FreezeManifest(FLIGHT, TODAY),
                new RecordMovementDeparted(FLIGHT, TODAY),
                new RecordMovementArrived(FLIGHT, TODAY),
                cancel());

        for (var command : commands) {
            flights.given().when(command, FACTS).refused(new MovementUnknown());
        }
    }

    private static PlanMovement plan(int seats) {
        return new PlanMovement(
                FLIGHT, Mode.CHARTER, "Afriqiyah", "TIP", "NIM", new CountryCode("NER"), seats, FLIGHT_DAY, TODAY);
    }

    private static MovementPlanned planned(int seats) {
        return new MovementPlanned(
                FLIGHT, Mode.CHARTER, "Afriqiyah", "TIP", "NIM", new CountryCode("NER"), seats, FLIGHT_DAY, TODAY);
    }

    private static BookSeat book(CaseId person) {
        return new BookSeat(FLIGHT, person, SeatKind.SEAT, TODAY);
    }

    private static SeatBooked booked(CaseId person, int left, int version) {
        return new SeatBooked(FLIGHT, person, SeatKind.SEAT, AUTHOR, left, version, FLIGHT_DAY, TODAY);
    }

    private static RecordEscortNeed needs(CaseId person, SeatKind escort) {
        return new RecordEscortNeed(FLIGHT, person, Set.of(escort), TODAY);
    }

    private static EscortNeedRecorded recorded(CaseId person, SeatKind escort) {
        return new EscortNeedRecorded(FLIGHT, person, Set.of(escort), TODAY);
    }

    private static SeatBooked escort(SeatKind kind, int left, int version) {
        return new SeatBooked(FLIGHT, ESCORT, kind, AUTHOR, left, version, FLIGHT_DAY, TODAY);
    }

    /** Children alone with seats. */
    private static MovementEvent[] children(int number) {
        return IntStream.range(0, number)
                .mapToObj(child -> CaseId.of(new UUID(1, child)))
                .flatMap(child -> Stream.of(booked(child, 0, 0), recorded(child, ESCORT_OPERATIONAL)))
                .toArray(MovementEvent[]::new);
    }

    private static ReleaseSeat release(CaseId person) {
        return new ReleaseSeat(FLIGHT, person, SeatRelease.WITHDRAWN, TODAY);
    }

    private static SeatReleased released(CaseId person, int left, int version) {
        return released(person, SeatKind.SEAT, left, version);
    }

    private static SeatReleased released(CaseId person, SeatKind kind, int left, int version) {
        return new SeatReleased(FLIGHT, person, kind, SeatRelease.WITHDRAWN, left, version, TODAY);
    }

    private static CancelMovement cancel() {
        return new CancelMovement(FLIGHT, "no aircraft", TODAY);
    }

    private static List<MovementEvent> frozen() {
        return List.of(planned(2), booked(AMINA, 1, 1), new ManifestFrozen(FLIGHT, 1, 1, TODAY));
    }

    private static List<MovementEvent> departed() {
        return and(frozen(), new MovementDeparted(FLIGHT, 1, FLIGHT_DAY));
    }

    private static List<MovementEvent> and(List<? extends MovementEvent> past, MovementEvent... next) {
        return Stream.<MovementEvent>concat(past.stream(), Stream.of(next)).toList();
    }
}
