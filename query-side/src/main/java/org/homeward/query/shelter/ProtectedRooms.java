package org.homeward.query.shelter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.shelter.ShelterBoard;
import org.homeward.kernel.shelter.ShelterBoard.Bed;
import org.homeward.kernel.shelter.ShelterBoard.Room;
import org.homeward.kernel.shelter.ShelterQueue;
import org.homeward.kernel.shelter.ShownSection;
import org.homeward.platform.axon.Reach;

/**
 * Where people sleep who are in danger is shown to those who protect them and those who run the shelter. Everybody else
 * sees another section, its beds without people, and no code that a door could bear.
 */
final class ProtectedRooms {
    private static final Set<Role> SEE_THEM = EnumSet.of(Role.PRO, Role.CPO, Role.SHM);
    private static final String OTHER = "other-";

    private ProtectedRooms() {}

    /** The board as it is shown to who asks this. */
    static ShelterBoard shown(ShelterBoard board, Query<?> query, Map<String, ?> metadata) {
        return sees(query, metadata) ? board : board.withRooms(masked(board.rooms()));
    }

    /** The part of the waiting list as it is shown to who asks this. */
    static ShelterQueue shown(ShelterQueue queue, Query<?> query, Map<String, ?> metadata) {
        return sees(query, metadata)
                ? queue
                : queue.withRows(
                        queue.rows().stream().map(ProtectedRooms::masked).toList());
    }

    private static boolean sees(Query<?> query, Map<String, ?> metadata) {
        return Reach.roles(query, metadata).stream().anyMatch(SEE_THEM::contains);
    }

    private static List<Room> masked(List<Room> rooms) {
        var shown = new ArrayList<Room>();
        var hidden = 0;
        for (var room : rooms) {
            if (room.section() == ShownSection.PROTECTED) {
                hidden++;
                shown.add(masked(room, OTHER + hidden));
            } else {
                shown.add(room);
            }
        }
        return shown;
    }

    private static Room masked(Room room, String code) {
        var beds = new ArrayList<Bed>();
        for (var bed : room.beds()) {
            beds.add(new Bed(
                    code + "-" + (beds.size() + 1),
                    bed.state(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
        return new Room(code, ShownSection.OTHER, beds);
    }

    private static ShelterQueue.Row masked(ShelterQueue.Row row) {
        return row.section() == ShownSection.PROTECTED ? row.in(ShownSection.OTHER) : row;
    }
}
