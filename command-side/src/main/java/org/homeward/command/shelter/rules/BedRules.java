package org.homeward.command.shelter.rules;

import static org.homeward.command.shelter.rules.Refusals.notBefore;
import static org.homeward.command.shelter.rules.Refusals.require;

import java.util.List;
import org.homeward.kernel.shelter.ShelterCommand.BlockBed;
import org.homeward.kernel.shelter.ShelterCommand.OpenShelter;
import org.homeward.kernel.shelter.ShelterCommand.RedesignateRoom;
import org.homeward.kernel.shelter.ShelterCommand.UnblockBed;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.ShelterEvent.BedBlocked;
import org.homeward.kernel.shelter.ShelterEvent.BedUnblocked;
import org.homeward.kernel.shelter.ShelterEvent.RoomRedesignated;
import org.homeward.kernel.shelter.ShelterEvent.ShelterOpened;
import org.homeward.kernel.shelter.ShelterRejection.BedTaken;
import org.homeward.kernel.shelter.ShelterRejection.RoomNotEmpty;
import org.homeward.kernel.shelter.ShelterRejection.ShelterAlreadyOpen;

/** Which beds there are and whom they serve. */
final class BedRules {
    private BedRules() {}

    static List<ShelterEvent> open(OpenShelter c, Shelter state) {
        var beds = c.rooms().stream().mapToInt(room -> room.beds().size()).sum();
        var opened = new ShelterOpened(c.shelterId(), c.name(), c.rooms(), beds, c.openedOn());
        return switch (state) {
            case Shelter.Planned planned -> List.of(opened);
            case Centre centre -> {
                require(centre.opening().equals(opened), new ShelterAlreadyOpen());
                yield List.of();
            }
        };
    }

    static List<ShelterEvent> block(BlockBed c, Centre centre) {
        var house = centre.house();
        house.requireBed(c.bed());
        if (house.blockedUntil(c.bed()).isPresent()) {
            return List.of();
        }
        require(!house.isTaken(c.bed()), new BedTaken());
        notBefore(c.blockedOn(), c.backOn());
        return List.of(
                new BedBlocked(c.shelterId(), c.bed(), c.reason(), house.bedsLeft() - 1, c.backOn(), c.blockedOn()));
    }

    static List<ShelterEvent> unblock(UnblockBed c, Centre centre) {
        var house = centre.house();
        house.requireBed(c.bed());
        if (house.blockedUntil(c.bed()).isEmpty()) {
            return List.of();
        }
        var event = new BedUnblocked(c.shelterId(), c.bed(), house.bedsLeft() + 1, c.unblockedOn());
        return Offers.following(centre, event, c.unblockedOn());
    }

    static List<ShelterEvent> redesignate(RedesignateRoom c, Centre centre) {
        var room = centre.house().room(c.room());
        if (room.section() == c.section()) {
            return List.of();
        }
        require(centre.house().isEmpty(room), new RoomNotEmpty());
        var event = new RoomRedesignated(c.shelterId(), c.room(), c.section(), c.reason(), c.changedOn());
        return Offers.following(centre, event, c.changedOn());
    }
}
