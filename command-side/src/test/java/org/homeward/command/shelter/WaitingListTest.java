package org.homeward.command.shelter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.shelter.Shelters.FACTS;
import static org.homeward.command.shelter.Shelters.admit;
import static org.homeward.command.shelter.Shelters.after;
import static org.homeward.command.shelter.Shelters.block;
import static org.homeward.command.shelter.Shelters.cancel;
import static org.homeward.command.shelter.Shelters.discharge;
import static org.homeward.command.shelter.Shelters.expire;
import static org.homeward.command.shelter.Shelters.man;
import static org.homeward.command.shelter.Shelters.move;
import static org.homeward.command.shelter.Shelters.open;
import static org.homeward.command.shelter.Shelters.openForOneMan;
import static org.homeward.command.shelter.Shelters.redesignate;
import static org.homeward.command.shelter.Shelters.relative;
import static org.homeward.command.shelter.Shelters.request;
import static org.homeward.command.shelter.Shelters.requestOfMan;
import static org.homeward.command.shelter.Shelters.reserved;
import static org.homeward.command.shelter.Shelters.room;
import static org.homeward.command.shelter.Shelters.stay;
import static org.homeward.command.shelter.Shelters.unblock;
import static org.homeward.command.shelter.Shelters.woman;
import static org.homeward.kernel.shelter.SectionKind.FAMILY;
import static org.homeward.kernel.shelter.SectionKind.MEDICAL_ISOLATION;
import static org.homeward.kernel.shelter.SectionKind.MEN;
import static org.homeward.kernel.shelter.SectionKind.WOMEN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.command.DeciderSpec;
import org.homeward.command.shelter.rules.Shelter;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.ShelterCommand;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;
import org.homeward.kernel.shelter.ShelterRejection.WaitingListFull;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitingListTest {
    private static final ShelterCommand[] ONE_LIVES_TWO_WAIT = {
        openForOneMan(), requestOfMan(1), admit(1), requestOfMan(2), requestOfMan(3)
    };

    @Test
    void the_first_in_the_queue_is_offered_the_bed_that_becomes_free() {
        assertThat(offers(after(ONE_LIVES_TWO_WAIT), discharge(1, DischargeReason.OWN_WISH, 6)))
                .containsExactly(reserved(2, "M1-1", MEN, 0, 6));
    }

    @Test
    void the_offered_bed_is_kept_and_passed_on_if_it_is_not_taken() {
        var offered = after(
                openForOneMan(),
                requestOfMan(1),
                admit(1),
                requestOfMan(2),
                requestOfMan(3),
                discharge(1, DischargeReason.OWN_WISH, 6));
        assertThat(offers(offered, expire(2, 8))).containsExactly(reserved(3, "M1-1", MEN, 0, 8));
        assertThat(offers(offered, cancel(2, 7))).containsExactly(reserved(3, "M1-1", MEN, 0, 7));
    }

    @Test
    void a_bed_that_can_be_used_again_is_offered() {
        var waiting = after(openForOneMan(), block("M1-1"), requestOfMan(1), requestOfMan(2));

        assertThat(offers(waiting, unblock("M1-1"))).containsExactly(reserved(1, "M1-1", MEN, 0, 5));
    }

    @Test
    void the_bed_that_a_resident_moves_out_of_is_offered() {
        var waiting = after(
                open(room(MEN, "M1", 1), room(MEDICAL_ISOLATION, "I1", 1)), requestOfMan(1), admit(1), requestOfMan(2));

        assertThat(offers(waiting, move(1, "I1-1"))).containsExactly(reserved(2, "M1-1", MEN, 0, 4));
    }

    @Test
    void all_beds_of_a_room_that_serves_another_group_are_offered_to_that_group() {
        var waiting = after(
                open(room(MEN, "M1", 2)),
                request(1, woman(1), WOMEN),
                request(2, woman(2), WOMEN),
                request(3, woman(3), WOMEN));

        assertThat(offers(waiting, redesignate("M1", WOMEN)))
                .containsExactly(reserved(1, "M1-1", WOMEN, 1, 5), reserved(2, "M1-2", WOMEN, 0, 5));
    }

    @Test
    void who_needs_it_more_comes_first_then_who_asked_on_an_earlier_day_then_who_asked_first() {
        var asked = List.of(
                request(1, man(1), MEN, 10, 3),
                request(2, man(2), MEN, 10, 2),
                request(3, man(3), MEN, 10, 2),
                request(4, man(4), MEN, 30, 4));
        var full = Stream.concat(Stream.of(open(room(MEN, "M1", 1)), block("M1-1")), asked.stream())
                .toArray(ShelterCommand[]::new);

        assertThat(orderOf(full, List.of(unblock("M1-1"), cancel(4, 5), cancel(2, 5), cancel(3, 5))))
                .containsExactly(stay(4), stay(2), stay(3), stay(1));
    }

    @Test
    void a_free_bed_for_a_man_never_skips_a_woman_and_never_waits_for_her() {
        var waiting = after(
                open(room(MEN, "M1", 1), room(WOMEN, "W1", 1)),
                requestOfMan(1),
                admit(1),
                request(2, woman(2), WOMEN),
                request(3, woman(3), WOMEN, 200, 1),
                requestOfMan(4));

        assertThat(offers(waiting, discharge(1, DischargeReason.OWN_WISH, 6)))
                .containsExactly(reserved(4, "M1-1", MEN, 0, 6));
    }

    @Test
    void when_the_last_stranger_leaves_a_room_the_next_group_can_come() {
        var waiting = after(
                open(room(FAMILY, "F1", 3)),
                request(1, relative(1, Sex.M, false, 1), FAMILY),
                admit(1),
                request(2, relative(2, Sex.F, false, 2), FAMILY),
                request(3, relative(3, Sex.F, false, 3), FAMILY),
                request(4, relative(4, Sex.M, true, 2), FAMILY));

        assertThat(offers(waiting, discharge(1, DischargeReason.OWN_WISH, 6)))
                .containsExactly(reserved(2, "F1-1", FAMILY, 2, 6), reserved(4, "F1-2", FAMILY, 1, 6));
    }

    @Test
    void nobody_is_offered_a_bed_before_the_day_of_the_request() {
        var waiting = after(openForOneMan(), requestOfMan(1), admit(1), request(2, man(2), MEN, 0, 9));

        assertThat(offers(waiting, discharge(1, DischargeReason.OWN_WISH, 6)))
                .containsExactly(reserved(2, "M1-1", MEN, 0, 9));
    }

    @Test
    void a_waiting_list_has_an_end() {
        var full = IntStream.rangeClosed(1, 1_001)
                .mapToObj(Shelters::requestOfMan)
                .<ShelterCommand>map(request -> request);
        var state = decided(Stream.concat(Stream.of(openForOneMan()), full));

        assertThat(Shelter.decide(cancel(1_001, 2), state, FACTS)).hasSize(1);
        new DeciderSpec<>(state, Shelter::decide, Shelter::evolve)
                .given()
                .when(requestOfMan(1_002), FACTS)
                .refused(new WaitingListFull(1_000));
    }

    private static Shelter decided(Stream<ShelterCommand> asked) {
        var state = Shelter.initial();
        for (var command : asked.toList()) {
            for (var event : Shelter.decide(command, state, FACTS)) {
                state = Shelter.evolve(state, event);
            }
        }
        return state;
    }

    private static List<BedReserved> offers(
            DeciderSpec<ShelterCommand, Shelter, ShelterEvent>.Given past, ShelterCommand command) {
        var events = past.when(command, FACTS).decision().get();
        return events.stream()
                .filter(BedReserved.class::isInstance)
                .map(BedReserved.class::cast)
                .toList();
    }

    private static List<StayId> orderOf(ShelterCommand[] past, List<ShelterCommand> frees) {
        var state = decided(Stream.of(past));
        var order = new ArrayList<StayId>();
        for (var free : frees) {
            for (var event : Shelter.decide(free, state, FACTS)) {
                state = Shelter.evolve(state, event);
                if (event instanceof BedReserved offer) {
                    order.add(offer.stayId());
                }
            }
        }
        return order;
    }
}
