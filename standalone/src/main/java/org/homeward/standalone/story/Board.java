package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.shelter.Guest;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterEvent;

/** What the shelter manager sees in the morning: who waits, for whom a bed is kept, who lives in the centre. */
final class Board {
    private final Map<StayId, Standing> stays = new LinkedHashMap<>();
    private final Map<StayId, Guest> guests = new HashMap<>();
    private final Rooms rooms = new Rooms();

    /** Where a stay stands. */
    sealed interface Standing {
        /** The guest waits for a bed. */
        record Waiting(SectionKind section, LocalDate since) implements Standing {}

        /** A bed is kept. */
        record Kept(String bed) implements Standing {}

        /** The guest lives in the centre. */
        record Living(String bed, LocalDate since, boolean away) implements Standing {}
    }

    /** Something has happened in the centre. */
    void saw(ShelterEvent event) {
        switch (event) {
            case ShelterEvent.ShelterOpened e -> rooms.open(e.rooms());
            case ShelterEvent.AdmissionRequested e -> guests.put(e.stayId(), e.guest());
            case ShelterEvent.BedReserved e -> {
                stays.put(e.stayId(), new Standing.Kept(e.bed()));
                rooms.take(e.bed(), guest(e.stayId()));
            }
            case ShelterEvent.AdmissionQueued e ->
                stays.put(e.stayId(), new Standing.Waiting(e.section(), e.queuedOn()));
            case ShelterEvent.RequestCancelled e -> gone(e.stayId());
            case ShelterEvent.ReservationExpired e -> gone(e.stayId());
            case ShelterEvent.ResidentAdmitted e ->
                stays.put(e.stayId(), new Standing.Living(e.bed(), e.admittedOn(), false));
            case ShelterEvent.BedReallocated e -> moved(e);
            case ShelterEvent.AbsenceRecorded e -> away(e.stayId(), true);
            case ShelterEvent.ReturnRecorded e -> away(e.stayId(), false);
            case ShelterEvent.DischargeSignedOff e -> {}
            case ShelterEvent.ResidentDischarged e -> gone(e.stayId());
            case ShelterEvent.BedBlocked e -> rooms.block(e.bed());
            case ShelterEvent.BedUnblocked e -> rooms.unblock(e.bed());
            case ShelterEvent.RoomRedesignated e -> rooms.change(e.room(), e.section());
        }
    }

    private void moved(ShelterEvent.BedReallocated event) {
        if (stays.get(event.stayId()) instanceof Standing.Living living) {
            rooms.free(event.fromBed());
            rooms.take(event.bed(), guest(event.stayId()));
            stays.put(event.stayId(), new Standing.Living(event.bed(), living.since(), living.away()));
        }
    }

    private void away(StayId stay, boolean away) {
        if (stays.get(stay) instanceof Standing.Living living) {
            stays.put(stay, new Standing.Living(living.bed(), living.since(), away));
        }
    }

    private void gone(StayId stay) {
        guests.remove(stay);
        switch (stays.remove(stay)) {
            case Standing.Kept kept -> rooms.free(kept.bed());
            case Standing.Living living -> rooms.free(living.bed());
            case Standing.Waiting waiting -> {}
            case null -> {}
        }
    }

    /** All stays that have not ended, the earliest first. */
    Map<StayId, Standing> stays() {
        return stays;
    }

    Guest guest(StayId stay) {
        return Objects.requireNonNull(guests.get(stay), "nobody asked for this stay");
    }

    Rooms rooms() {
        return rooms;
    }

    int residents() {
        return (int) stays.values().stream()
                .filter(Standing.Living.class::isInstance)
                .count();
    }

    /** A room that should serve another group. */
    Optional<Rooms.Change> change() {
        var waiting = new EnumMap<SectionKind, Integer>(SectionKind.class);
        for (var standing : stays.values()) {
            if (standing instanceof Standing.Waiting guest) {
                waiting.merge(guest.section(), 1, Integer::sum);
            }
        }
        return rooms.change(waiting);
    }
}
