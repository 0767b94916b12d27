package org.homeward.query.shelter;

import static org.homeward.kernel.shelter.ShelterBoard.BedState.ABSENT;
import static org.homeward.kernel.shelter.ShelterBoard.BedState.BLOCKED;
import static org.homeward.kernel.shelter.ShelterBoard.BedState.OCCUPIED;
import static org.homeward.kernel.shelter.ShelterBoard.BedState.RESERVED;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.shelter.RoomPlan;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterBoard.Bed;
import org.homeward.kernel.shelter.ShelterBoard.BedState;
import org.homeward.kernel.shelter.ShelterBoard.Occupant;
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
import org.homeward.platform.messaging.EventContext;

/**
 * The rooms and beds of a shelter after its last event.
 *
 * @param office the office that opened it
 * @param name its name
 * @param openedOn the day it opened
 * @param rooms its rooms
 * @param taken its beds that are not free, by code
 * @param version the sequence of the last event
 * @param position its position among all events
 */
public record BoardState(
        Optional<Office> office,
        String name,
        Optional<LocalDate> openedOn,
        List<RoomPlan> rooms,
        SortedMap<String, Bed> taken,
        long version,
        long position) {
    /** Nothing has happened. */
    public static final BoardState NOTHING =
            new BoardState(Optional.empty(), "", Optional.empty(), List.of(), new TreeMap<>(), -1, -1);

    public BoardState {
        rooms = List.copyOf(rooms);
        taken = Collections.unmodifiableSortedMap(new TreeMap<>(taken));
    }

    /** The board after an event. */
    public BoardState after(ShelterEvent event, EventContext context) {
        var next = switch (event) {
            case ShelterOpened e -> opened(e, context.office());
            case BedReserved e ->
                with(new Bed(
                        e.bed(),
                        RESERVED,
                        Optional.of(new Occupant(e.caseId(), e.stayId())),
                        Optional.of(e.reservedOn()),
                        Optional.of(e.expiresOn()),
                        Optional.empty()));
            case ResidentAdmitted e -> with(occupied(e.bed(), new Occupant(e.caseId(), e.stayId()), e.admittedOn()));
            case BedReallocated e -> moved(e);
            case AbsenceRecorded e -> markedAs(ABSENT, e.stayId());
            case ReturnRecorded e -> markedAs(OCCUPIED, e.stayId());
            case ResidentDischarged e -> free(e.bed());
            case ReservationExpired e -> free(e.bed());
            case RequestCancelled e ->
                bedOf(e.stayId()).map(bed -> free(bed.bed())).orElse(this);
            case BedBlocked e ->
                with(new Bed(
                        e.bed(),
                        BLOCKED,
                        Optional.empty(),
                        Optional.of(e.blockedOn()),
                        Optional.of(e.backOn()),
                        Optional.of(e.reason())));
            case BedUnblocked e -> free(e.bed());
            case RoomRedesignated e -> redesignated(e.room(), e.section());
            case AdmissionRequested e -> this;
            case AdmissionQueued e -> this;
            case DischargeSignedOff e -> this;
        };
        return next.at(context.sequence(), context.position());
    }

    private BoardState at(long sequence, long place) {
        return new BoardState(office, name, openedOn, rooms, taken, sequence, place);
    }

    private static BoardState opened(ShelterOpened e, Office by) {
        return new BoardState(Optional.of(by), e.name(), Optional.of(e.openedOn()), e.rooms(), new TreeMap<>(), -1, -1);
    }

    private BoardState with(Bed bed) {
        var beds = new TreeMap<>(taken);
        beds.put(bed.bed(), bed);
        return new BoardState(office, name, openedOn, rooms, beds, version, position);
    }

    private BoardState free(String bed) {
        var beds = new TreeMap<>(taken);
        beds.remove(bed);
        return new BoardState(office, name, openedOn, rooms, beds, version, position);
    }

    private BoardState moved(BedReallocated e) {
        var since = bedOf(e.stayId()).flatMap(Bed::since).orElse(e.movedOn());
        return free(e.fromBed()).with(occupied(e.bed(), new Occupant(e.caseId(), e.stayId()), since));
    }

    private BoardState markedAs(BedState state, StayId stay) {
        return bedOf(stay)
                .map(bed -> with(new Bed(bed.bed(), state, bed.guest(), bed.since(), bed.until(), bed.blocked())))
                .orElse(this);
    }

    private BoardState redesignated(String room, SectionKind section) {
        var changed = rooms.stream()
                .map(plan -> plan.room().equals(room) ? new RoomPlan(room, section, plan.beds()) : plan)
                .toList();
        return new BoardState(office, name, openedOn, changed, taken, version, position);
    }

    private Optional<Bed> bedOf(StayId stay) {
        return taken.values().stream()
                .filter(bed ->
                        bed.guest().filter(guest -> guest.stayId().equals(stay)).isPresent())
                .findFirst();
    }

    private static Bed occupied(String bed, Occupant guest, LocalDate since) {
        return new Bed(bed, OCCUPIED, Optional.of(guest), Optional.of(since), Optional.empty(), Optional.empty());
    }
}
