package org.homeward.command.shelter.rules;

import static org.homeward.command.shelter.rules.Refusals.refusal;
import static org.homeward.command.shelter.rules.Refusals.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.kernel.shelter.Guest;
import org.homeward.kernel.shelter.RoomPlan;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterRejection.BedUnknown;
import org.homeward.kernel.shelter.ShelterRejection.RoomUnknown;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The rooms and beds: which are taken, by whom, and which cannot be used until when. */
record House(List<RoomPlan> rooms, PMap<String, Guest> taken, PMap<String, LocalDate> blocked) {
    static House of(List<RoomPlan> rooms) {
        return new House(rooms, HashTreePMap.empty(), HashTreePMap.empty());
    }

    int bedsLeft() {
        return (int) beds().count() - taken.size() - blocked.size();
    }

    /** The bed for a guest who asks for a section: with the family first, then beside others, then in an empty room. */
    Optional<String> bedFor(Guest guest, SectionKind section) {
        return rooms.stream()
                .filter(room -> room.section() == section && hasSpaceFor(guest, room))
                .min((one, other) -> Integer.compare(rank(guest, one), rank(guest, other)))
                .flatMap(this::freeBedIn);
    }

    private int rank(Guest guest, RoomPlan room) {
        if (guestsIn(room).anyMatch(other -> Separation.areRelated(guest, other))) {
            return 0;
        }
        return guestsIn(room).findAny().isPresent() ? 1 : 2;
    }

    private boolean hasSpaceFor(Guest guest, RoomPlan room) {
        return freeBedIn(room).isPresent() && suits(guest, room);
    }

    /** Whether the guest may live with everybody else in the room. */
    boolean suits(Guest guest, RoomPlan room) {
        return guestsIn(room)
                .filter(other -> !other.caseId().equals(guest.caseId()))
                .allMatch(other -> Separation.mayShare(room.section(), guest, other));
    }

    private Stream<Guest> guestsIn(RoomPlan room) {
        return room.beds().stream().flatMap(bed -> Optional.ofNullable(taken.get(bed)).stream());
    }

    private Optional<String> freeBedIn(RoomPlan room) {
        return room.beds().stream()
                .filter(bed -> !isTaken(bed) && !blocked.containsKey(bed))
                .findFirst();
    }

    boolean isTaken(String bed) {
        return taken.containsKey(bed);
    }

    boolean isEmpty(RoomPlan room) {
        return guestsIn(room).findAny().isEmpty();
    }

    RoomPlan room(String code) {
        return rooms.stream()
                .filter(room -> room.room().equals(code))
                .findFirst()
                .orElseThrow(() -> refusal(new RoomUnknown()));
    }

    RoomPlan roomOf(String bed) {
        return rooms.stream()
                .filter(room -> room.beds().contains(bed))
                .findFirst()
                .orElseThrow(() -> refusal(new BedUnknown()));
    }

    /** Refuses a bed that is not here. */
    void requireBed(String bed) {
        require(beds().anyMatch(bed::equals), new BedUnknown());
    }

    Optional<LocalDate> blockedUntil(String bed) {
        return Optional.ofNullable(blocked.get(bed));
    }

    private Stream<String> beds() {
        return rooms.stream().flatMap(room -> room.beds().stream());
    }

    House taking(String bed, Guest guest) {
        return new House(rooms, taken.plus(bed, guest), blocked);
    }

    House freeing(String bed) {
        return new House(rooms, taken.minus(bed), blocked);
    }

    House blocking(String bed, LocalDate backOn) {
        return new House(rooms, taken, blocked.plus(bed, backOn));
    }

    House unblocking(String bed) {
        return new House(rooms, taken, blocked.minus(bed));
    }

    House redesignating(String code, SectionKind section) {
        var changed = rooms.stream()
                .map(room -> room.room().equals(code) ? new RoomPlan(code, section, room.beds()) : room)
                .toList();
        return new House(changed, taken, blocked);
    }
}
