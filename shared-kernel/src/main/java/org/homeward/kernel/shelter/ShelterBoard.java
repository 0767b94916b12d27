package org.homeward.kernel.shelter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;

/**
 * The rooms and beds of a shelter.
 *
 * @param shelterId the shelter
 * @param name its name
 * @param openedOn the day it opened
 * @param rooms its rooms
 * @param beds its beds, by state
 * @param waiting how many wait for a bed
 * @param version the sequence of the last event the board has seen; a command may expect it
 * @param position the position of that event among all events
 */
public record ShelterBoard(
        ShelterId shelterId,
        String name,
        LocalDate openedOn,
        List<Room> rooms,
        BedCount beds,
        int waiting,
        long version,
        long position) {
    public ShelterBoard {
        rooms = List.copyOf(rooms);
    }

    /** The same board with rooms as they are shown to somebody else. */
    public ShelterBoard withRooms(List<Room> shown) {
        return new ShelterBoard(shelterId, name, openedOn, shown, beds, waiting, version, position);
    }

    /**
     * One room.
     *
     * @param room its code; of a protected room a number only, to whoever must not learn where it is
     * @param section who it is for, as it is shown to who asks
     * @param beds its beds; those of a protected room say their state only
     */
    public record Room(String room, ShownSection section, List<Bed> beds) {
        public Room {
            beds = List.copyOf(beds);
        }
    }

    /** What a bed is. */
    public enum BedState {
        FREE,
        RESERVED,
        OCCUPIED,
        ABSENT,
        BLOCKED
    }

    /**
     * One bed.
     *
     * @param bed its code
     * @param state what it is
     * @param guest who has it
     * @param since the day since when
     * @param until the last day of a reservation, or the day a blocked bed is expected back
     * @param blocked why it cannot be used
     */
    public record Bed(
            String bed,
            BedState state,
            Optional<Occupant> guest,
            Optional<LocalDate> since,
            Optional<LocalDate> until,
            Optional<BlockReason> blocked) {}

    /**
     * Who has a bed.
     *
     * @param caseId the case
     * @param stayId the stay
     */
    public record Occupant(CaseId caseId, StayId stayId) {}
}
