package org.homeward.command.shelter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.shelter.Shelters.FACTS;
import static org.homeward.command.shelter.Shelters.after;
import static org.homeward.command.shelter.Shelters.boy;
import static org.homeward.command.shelter.Shelters.cancel;
import static org.homeward.command.shelter.Shelters.girl;
import static org.homeward.command.shelter.Shelters.man;
import static org.homeward.command.shelter.Shelters.open;
import static org.homeward.command.shelter.Shelters.person;
import static org.homeward.command.shelter.Shelters.queued;
import static org.homeward.command.shelter.Shelters.relative;
import static org.homeward.command.shelter.Shelters.request;
import static org.homeward.command.shelter.Shelters.requested;
import static org.homeward.command.shelter.Shelters.reserved;
import static org.homeward.command.shelter.Shelters.room;
import static org.homeward.command.shelter.Shelters.woman;
import static org.homeward.kernel.shelter.SectionKind.FAMILY;
import static org.homeward.kernel.shelter.SectionKind.MEDICAL_ISOLATION;
import static org.homeward.kernel.shelter.SectionKind.MEN;
import static org.homeward.kernel.shelter.SectionKind.PROTECTED;
import static org.homeward.kernel.shelter.SectionKind.UASC_BOYS;
import static org.homeward.kernel.shelter.SectionKind.UASC_GIRLS;
import static org.homeward.kernel.shelter.SectionKind.WOMEN;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.kernel.identity.FamilyId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.shelter.Guest;
import org.homeward.kernel.shelter.Party;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterCommand.OpenShelter;
import org.homeward.kernel.shelter.ShelterRejection.SectionNotSuitable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeparationTest {
    private static final Set<SectionKind> SPECIAL = EnumSet.of(MEDICAL_ISOLATION, PROTECTED);

    static Stream<Arguments> guests() {
        var family = new Party.WithFamily(FamilyId.of(new UUID(3, 1)));
        return Stream.of(
                Arguments.of("a man", man(1), and(MEN)),
                Arguments.of("a woman", woman(1), and(WOMEN)),
                Arguments.of("a boy on his own", boy(1), and(UASC_BOYS)),
                Arguments.of("a girl on her own", girl(1), and(UASC_GIRLS)),
                Arguments.of(
                        "a girl of whom nobody has said yet that she is on her own",
                        new Guest(person(1), Sex.F, true, false, new Party.Alone()),
                        and(UASC_GIRLS)),
                Arguments.of(
                        "a boy on his own with a brother",
                        new Guest(person(1), Sex.M, true, true, family),
                        and(UASC_BOYS)),
                Arguments.of("a mother", relative(1, Sex.F, false, 1), and(WOMEN, FAMILY)),
                Arguments.of("a father", relative(1, Sex.M, false, 1), and(MEN, FAMILY)),
                Arguments.of("a daughter", relative(1, Sex.F, true, 1), and(FAMILY)),
                Arguments.of(
                        "a person of unknown sex",
                        new Guest(person(1), Sex.UNKNOWN, false, false, new Party.Alone()),
                        and()));
    }

    private static Set<SectionKind> and(SectionKind... sections) {
        var all = EnumSet.copyOf(SPECIAL);
        all.addAll(Set.of(sections));
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guests")
    void a_guest_lives_only_in_a_section_that_is_meant_for_such_guests(
            String who, Guest guest, Set<SectionKind> suitable) {
        for (var section : SectionKind.values()) {
            var request = request(1, guest, section);
            var decision = after(open(room(section, "R1", 1))).when(request, FACTS);
            if (suitable.contains(section)) {
                decision.then(requested(request), reserved(1, "R1-1", section, 0, 1));
            } else {
                decision.refused(new SectionNotSuitable(section));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("guests")
    void the_section_proposed_for_a_guest_is_one_where_such_a_guest_lives(
            String who, Guest guest, Set<SectionKind> suitable) {
        assertThat(guest.section()).isIn(suitable);
        assertThat(guest.section() == PROTECTED).isEqualTo(suitable.size() == SPECIAL.size());
    }

    @Test
    void strangers_of_different_sex_share_no_room() {
        shareNot(MEDICAL_ISOLATION, man(1), woman(2));
        share(MEDICAL_ISOLATION, man(1), man(2));
        share(MEDICAL_ISOLATION, woman(1), woman(2));
        shareNot(
                MEDICAL_ISOLATION,
                new Guest(person(1), Sex.X, false, false, new Party.Alone()),
                new Guest(person(2), Sex.X, false, false, new Party.Alone()));
    }

    @Test
    void a_child_and_a_strange_adult_share_no_room() {
        shareNot(MEDICAL_ISOLATION, man(1), boy(2));
        shareNot(MEDICAL_ISOLATION, woman(1), relative(2, Sex.F, true, 1));
        share(MEDICAL_ISOLATION, girl(1), girl(2));
    }

    @Test
    void a_family_stays_together_and_alone() {
        share(FAMILY, relative(1, Sex.F, false, 1), relative(2, Sex.M, true, 1));
        shareNot(FAMILY, relative(1, Sex.F, false, 1), relative(2, Sex.F, false, 2));
        share(MEDICAL_ISOLATION, relative(1, Sex.F, false, 1), relative(2, Sex.M, true, 1));
    }

    @Test
    void a_room_with_somebody_in_it_is_filled_before_an_empty_one() {
        var other = request(3, woman(3), MEDICAL_ISOLATION);
        after(twoRooms(), request(1, man(1), MEDICAL_ISOLATION), request(2, woman(2), MEDICAL_ISOLATION), cancel(1, 1))
                .when(other, FACTS)
                .then(requested(other), reserved(3, "I2-2", MEDICAL_ISOLATION, 2, 1));
    }

    @Test
    void a_relative_is_better_company_than_a_stranger() {
        var sister = request(3, relative(3, Sex.F, false, 1), MEDICAL_ISOLATION);
        after(
                        twoRooms(),
                        request(1, woman(1), MEDICAL_ISOLATION),
                        request(2, relative(2, Sex.M, false, 1), MEDICAL_ISOLATION))
                .when(sister, FACTS)
                .then(requested(sister), reserved(3, "I2-2", MEDICAL_ISOLATION, 1, 1));
    }

    @Test
    void another_family_is_no_relative() {
        var other = request(2, relative(2, Sex.F, false, 2), FAMILY);
        after(open(room(FAMILY, "F1", 2), room(FAMILY, "F2", 2)), request(1, relative(1, Sex.F, false, 1), FAMILY))
                .when(other, FACTS)
                .then(requested(other), reserved(2, "F2-1", FAMILY, 2, 1));
    }

    private static OpenShelter twoRooms() {
        return open(room(MEDICAL_ISOLATION, "I1", 2), room(MEDICAL_ISOLATION, "I2", 2));
    }

    private static void share(SectionKind section, Guest first, Guest second) {
        var request = request(2, second, section);
        after(open(room(section, "R1", 2)), request(1, first, section))
                .when(request, FACTS)
                .then(requested(request), reserved(2, "R1-2", section, 0, 1));
    }

    private static void shareNot(SectionKind section, Guest first, Guest second) {
        var request = request(2, second, section);
        after(open(room(section, "R1", 2)), request(1, first, section))
                .when(request, FACTS)
                .then(requested(request), queued(request, 1));
    }
}
