package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.shelter.ShelterEvent;

/** What the shelter manager sees in the morning: who waits, for whom a bed is kept, who lives in the centre. */
final class Board {
    private final Map<StayId, Standing> stays = new LinkedHashMap<>();
    private final Set<String> blocked = new HashSet<>();

    /** Where a stay stands. */
    sealed interface Standing {
        /** The guest waits for a bed. */
        record Waiting(LocalDate since) implements Standing {}

        /** A bed is kept. */
        record Kept(String bed) implements Standing {}

        /** The guest lives in the centre. */
        record Living(String bed, LocalDate since, boolean away) implements Standing {}
    }

    /** Something has happened in the centre. */
    void saw(ShelterEvent event) {
        switch (event) {
            case ShelterEvent.ShelterOpened e -> stays.clear();
            case ShelterEvent.AdmissionRequested e -> {}
            case ShelterEvent.BedReserved e -> stays.put(e.stayId(), new Standing.Kept(e.bed()));
            case ShelterEvent.AdmissionQueued e -> stays.put(e.stayId(), new Standing.Waiting(e.queuedOn()));
            case ShelterEvent.RequestCancelled e -> stays.remove(e.stayId());
            case ShelterEvent.ReservationExpired e -> stays.remove(e.stayId());
            case ShelterEvent.ResidentAdmitted e ->
                stays.put(e.stayId(), new Standing.Living(e.bed(), e.admittedOn(), false));
            case ShelterEvent.BedReallocated e -> moved(e);
            case ShelterEvent.AbsenceRecorded e -> away(e.stayId(), true);
            case ShelterEvent.ReturnRecorded e -> away(e.stayId(), false);
            case ShelterEvent.DischargeSignedOff e -> {}
            case ShelterEvent.ResidentDischarged e -> stays.remove(e.stayId());
            case ShelterEvent.BedBlocked e -> blocked.add(e.bed());
            case ShelterEvent.BedUnblocked e -> blocked.remove(e.bed());
            case ShelterEvent.RoomRedesignated e -> {}
        }
    }

    private void moved(ShelterEvent.BedReallocated event) {
        if (stays.get(event.stayId()) instanceof Standing.Living living) {
            stays.put(event.stayId(), new Standing.Living(event.bed(), living.since(), living.away()));
        }
    }

    private void away(StayId stay, boolean away) {
        if (stays.get(stay) instanceof Standing.Living living) {
            stays.put(stay, new Standing.Living(living.bed(), living.since(), away));
        }
    }

    /** All stays that have not ended, the earliest first. */
    Map<StayId, Standing> stays() {
        return stays;
    }

    int residents() {
        return (int) stays.values().stream()
                .filter(Standing.Living.class::isInstance)
                .count();
    }

    /** Some bed that nobody has and that can be used. */
    Optional<String> freeBed() {
        Set<String> taken = new HashSet<>(blocked);
        for (var standing : stays.values()) {
            switch (standing) {
                case Standing.Kept kept -> taken.add(kept.bed());
                case Standing.Living living -> taken.add(living.bed());
                case Standing.Waiting waiting -> {}
            }
        }
        return Centre.rooms().stream()
                .flatMap(room -> room.beds().stream())
                .filter(bed -> !taken.contains(bed))
                .findFirst();
    }
}
