package org.homeward.command.shelter;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.command.shelter.Shelters.FACTS;
import static org.homeward.command.shelter.Shelters.ID;
import static org.homeward.command.shelter.Shelters.after;
import static org.homeward.command.shelter.Shelters.block;
import static org.homeward.command.shelter.Shelters.cancel;
import static org.homeward.command.shelter.Shelters.day;
import static org.homeward.command.shelter.Shelters.open;
import static org.homeward.command.shelter.Shelters.openForOneMan;
import static org.homeward.command.shelter.Shelters.queued;
import static org.homeward.command.shelter.Shelters.redesignate;
import static org.homeward.command.shelter.Shelters.requestOfMan;
import static org.homeward.command.shelter.Shelters.requested;
import static org.homeward.command.shelter.Shelters.reserved;
import static org.homeward.command.shelter.Shelters.room;
import static org.homeward.command.shelter.Shelters.unblock;
import static org.homeward.kernel.shelter.SectionKind.MEN;
import static org.homeward.kernel.shelter.SectionKind.WOMEN;

import java.util.List;
import org.homeward.kernel.shelter.BlockReason;
import org.homeward.kernel.shelter.RoomPlan;
import org.homeward.kernel.shelter.ShelterCommand.BlockBed;
import org.homeward.kernel.shelter.ShelterEvent.BedBlocked;
import org.homeward.kernel.shelter.ShelterEvent.BedUnblocked;
import org.homeward.kernel.shelter.ShelterEvent.RoomRedesignated;
import org.homeward.kernel.shelter.ShelterEvent.ShelterOpened;
import org.homeward.kernel.shelter.ShelterRejection.BedTaken;
import org.homeward.kernel.shelter.ShelterRejection.BedUnknown;
import org.homeward.kernel.shelter.ShelterRejection.BeforeStepBefore;
import org.homeward.kernel.shelter.ShelterRejection.RoomNotEmpty;
import org.homeward.kernel.shelter.ShelterRejection.RoomUnknown;
import org.homeward.kernel.shelter.ShelterRejection.ShelterAlreadyOpen;
import org.homeward.kernel.shelter.ShelterRejection.ShelterUnknown;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BedsTest {
    @Test
    void a_shelter_opens_once() {
        after().when(open(room(MEN, "M1", 4), room(WOMEN, "W1", 2)), FACTS)
                .then(new ShelterOpened(
                        ID, "Tripoli centre", List.of(room(MEN, "M1", 4), room(WOMEN, "W1", 2)), 6, day(0)));
        after(openForOneMan()).when(openForOneMan(), FACTS).nothing();
        after(openForOneMan()).when(open(room(MEN, "M1", 2)), FACTS).refused(new ShelterAlreadyOpen());
    }

    @Test
    void rooms_and_beds_are_told_apart_by_their_codes() {
        assertThatThrownBy(() -> open(room(MEN, "M1", 1), new RoomPlan("M2", MEN, List.of("M1-1"))))
                .hasMessage("the codes of beds are unique");
        assertThatThrownBy(() -> open(room(MEN, "M1", 1), new RoomPlan("M1", MEN, List.of("M2-1"))))
                .hasMessage("the codes of rooms are unique");
        assertThatThrownBy(() -> open()).hasMessage("a shelter has at least one room");
        assertThatThrownBy(() -> room(MEN, "M1", 0)).hasMessage("a room has at least one bed");
        assertThatThrownBy(() -> room(MEN, "Mr Smith", 1))
                .hasMessage("room is a code of 1 to 12 capital letters, digits and hyphens");
    }

    @Test
    void a_blocked_bed_is_given_to_nobody() {
        after(open(room(MEN, "M1", 2)))
                .when(block("M1-1"), FACTS)
                .then(new BedBlocked(ID, "M1-1", BlockReason.MAINTENANCE, 1, day(20), day(3)));
        after(open(room(MEN, "M1", 2)), block("M1-1"))
                .when(requestOfMan(1), FACTS)
                .then(requested(requestOfMan(1)), reserved(1, "M1-2", MEN, 0, 1));
        after(openForOneMan(), block("M1-1"))
                .when(requestOfMan(1), FACTS)
                .then(requested(requestOfMan(1)), queued(requestOfMan(1), 1));
        after(openForOneMan(), block("M1-1")).when(block("M1-1"), FACTS).nothing();
    }

    @Test
    void a_bed_that_somebody_has_is_not_blocked() {
        after(openForOneMan(), requestOfMan(1)).when(block("M1-1"), FACTS).refused(new BedTaken());
        after(openForOneMan()).when(block("M1-2"), FACTS).refused(new BedUnknown());
        after(openForOneMan())
                .when(new BlockBed(ID, "M1-1", BlockReason.CLEANING, day(2), day(3)), FACTS)
                .refused(new BeforeStepBefore(day(3)));
        after().when(block("M1-1"), FACTS).refused(new ShelterUnknown());
    }

    @Test
    void a_bed_can_be_used_again() {
        after(openForOneMan(), block("M1-1"))
                .when(unblock("M1-1"), FACTS)
                .then(new BedUnblocked(ID, "M1-1", 1, day(5)));
        after(openForOneMan()).when(unblock("M1-1"), FACTS).nothing();
        after(openForOneMan()).when(unblock("M1-2"), FACTS).refused(new BedUnknown());
    }

    @Test
    void an_empty_room_can_serve_another_group() {
        after(openForOneMan())
                .when(redesignate("M1", WOMEN), FACTS)
                .then(new RoomRedesignated(ID, "M1", WOMEN, "more women than men", day(5)));
        after(openForOneMan(), redesignate("M1", WOMEN))
                .when(redesignate("M1", WOMEN), FACTS)
                .nothing();
        after(open(room(MEN, "M1", 1), room(MEN, "M2", 1)), redesignate("M1", WOMEN))
                .when(requestOfMan(1), FACTS)
                .then(requested(requestOfMan(1)), reserved(1, "M2-1", MEN, 1, 1));
        after(openForOneMan()).when(redesignate("M2", WOMEN), FACTS).refused(new RoomUnknown());
    }

    @Test
    void a_room_in_which_somebody_has_a_bed_keeps_its_group() {
        after(openForOneMan(), requestOfMan(1))
                .when(redesignate("M1", WOMEN), FACTS)
                .refused(new RoomNotEmpty());
        after(openForOneMan(), requestOfMan(1), cancel(1, 2))
                .when(redesignate("M1", WOMEN), FACTS)
                .then(new RoomRedesignated(ID, "M1", WOMEN, "more women than men", day(5)));
    }
}
