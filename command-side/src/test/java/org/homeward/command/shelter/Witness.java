package org.homeward.command.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.shelter.Guest;
import org.homeward.kernel.shelter.Party;
import org.homeward.kernel.shelter.RoomPlan;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionQueued;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionRequested;
import org.homeward.kernel.shelter.ShelterEvent.BedBlocked;
import org.homeward.kernel.shelter.ShelterEvent.BedReallocated;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;
import org.homeward.kernel.shelter.ShelterEvent.BedUnblocked;
import org.homeward.kernel.shelter.ShelterEvent.RequestCancelled;
import org.homeward.kernel.shelter.ShelterEvent.ReservationExpired;
import org.homeward.kernel.shelter.ShelterEvent.ResidentAdmitted;
import org.homeward.kernel.shelter.ShelterEvent.ResidentDischarged;
import org.homeward.kernel.shelter.ShelterEvent.RoomRedesignated;
import org.homeward.kernel.shelter.ShelterEvent.ShelterOpened;

/** Believes nothing but the events, and knows separation in its own words. */
final class Witness {
    private final Map<String, RoomPlan> rooms = new LinkedHashMap<>();
    private final Map<StayId, AdmissionRequested> requests = new LinkedHashMap<>();
    private final Map<StayId, Integer> waiting = new LinkedHashMap<>();
    private final Map<String, StayId> taken = new LinkedHashMap<>();
    private final List<String> blocked = new ArrayList<>();
    private int admitted;
    private int offered;
    private int queued;

    String[] rooms() {
        return rooms.keySet().toArray(String[]::new);
    }

    String[] beds() {
        return rooms.values().stream().flatMap(room -> room.beds().stream()).toArray(String[]::new);
    }

    /** The stays that are not over. */
    StayId[] stays() {
        return Stream.concat(waiting.keySet().stream(), taken.values().stream()).toArray(StayId[]::new);
    }

    int admitted() {
        return admitted;
    }

    int offered() {
        return offered;
    }

    void see(ShelterEvent event) {
        switch (event) {
            case ShelterOpened e -> e.rooms().forEach(room -> rooms.put(room.room(), room));
            case AdmissionRequested e -> requests.put(e.stayId(), e);
            case AdmissionQueued e -> waiting.put(e.stayId(), queued++);
            case BedReserved e -> reserve(e);
            case RequestCancelled e -> leave(e.stayId());
            case ReservationExpired e -> leave(e.stayId());
            case ResidentAdmitted e -> admitted++;
            case BedReallocated e -> {
                leave(e.stayId());
                take(e.bed(), e.stayId());
            }
            case ResidentDischarged e -> leave(e.stayId());
            case BedBlocked e -> {
                assertThat(taken).doesNotContainKey(e.bed());
                blocked.add(e.bed());
            }
            case BedUnblocked e -> blocked.remove(e.bed());
            case RoomRedesignated e -> {
                var room = Objects.requireNonNull(rooms.get(e.room()));
                assertThat(guestsIn(room)).isEmpty();
                rooms.put(e.room(), new RoomPlan(e.room(), e.section(), room.beds()));
            }
            case ShelterEvent.AbsenceRecorded e -> assertThat(taken).containsValue(e.stayId());
            case ShelterEvent.ReturnRecorded e -> assertThat(taken).containsValue(e.stayId());
            case ShelterEvent.DischargeSignedOff e -> assertThat(taken).containsValue(e.stayId());
        }
    }

    private void reserve(BedReserved event) {
        if (waiting.containsKey(event.stayId())) {
            offered++;
            assertThatNobodyBeforeFits(event);
            waiting.remove(event.stayId());
        }
        take(event.bed(), event.stayId());
        assertThat(event.bedsLeft()).isEqualTo(freeBeds());
    }

    private void assertThatNobodyBeforeFits(BedReserved event) {
        var order = Comparator.<StayId>comparingInt(id -> -request(id).priority())
                .thenComparing(id -> request(id).requestedOn())
                .thenComparing(id -> waiting.getOrDefault(id, 0));
        assertThat(waiting.keySet().stream().filter(id -> order.compare(id, event.stayId()) < 0))
                .noneMatch(id -> fitsSomewhere(request(id)));
    }

    private void take(String bed, StayId id) {
        assertThat(taken.put(bed, id)).as("one bed, one guest").isNull();
        assertThat(blocked).doesNotContain(bed);
    }

    private void leave(StayId id) {
        waiting.remove(id);
        taken.values().remove(id);
    }

    void assertThatPromisesAreKept() {
        var beds = rooms.values().stream().mapToInt(room -> room.beds().size()).sum();
        assertThat(taken.size() + blocked.size()).as("capacity").isLessThanOrEqualTo(beds);
        assertThat(taken.values()).as("one guest, one bed").doesNotHaveDuplicates();
        assertThat(taken.values().stream().map(id -> request(id).guest().caseId()))
                .as("one person, one stay")
                .doesNotHaveDuplicates();
        for (var room : rooms.values()) {
            assertThatRoomIsDecent(room);
        }
        assertThat(waiting.keySet())
                .as("nobody waits for a bed that is free")
                .noneMatch(id -> fitsSomewhere(request(id)));
    }

    private void assertThatRoomIsDecent(RoomPlan room) {
        for (var one : guestsIn(room)) {
            for (var other : guestsIn(room)) {
                assertThat(strangersWhoMustNotShare(room.section(), one, other))
                        .as("%s with %s", one, other)
                        .isFalse();
            }
        }
    }

    private boolean strangersWhoMustNotShare(SectionKind section, Guest one, Guest other) {
        var related = one.party() instanceof Party.WithFamily && one.party().equals(other.party());
        return !one.equals(other)
                && !related
                && (section == SectionKind.FAMILY || one.sex() != other.sex() || one.child() != other.child());
    }

    private boolean fitsSomewhere(AdmissionRequested request) {
        return rooms.values().stream()
                .filter(room -> room.section() == request.section())
                .filter(room -> room.beds().stream().anyMatch(bed -> !taken.containsKey(bed) && !blocked.contains(bed)))
                .anyMatch(room -> guestsIn(room).stream()
                        .noneMatch(other -> strangersWhoMustNotShare(request.section(), request.guest(), other)));
    }

    private List<Guest> guestsIn(RoomPlan room) {
        return room.beds().stream()
                .filter(taken::containsKey)
                .map(bed -> request(Objects.requireNonNull(taken.get(bed))).guest())
                .toList();
    }

    private AdmissionRequested request(StayId id) {
        return Objects.requireNonNull(requests.get(id));
    }

    private int freeBeds() {
        return rooms.values().stream().mapToInt(room -> room.beds().size()).sum() - taken.size() - blocked.size();
    }
}
