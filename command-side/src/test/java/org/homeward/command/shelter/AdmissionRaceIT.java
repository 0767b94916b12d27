package org.homeward.command.shelter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.shelter.Shelters.ID;
import static org.homeward.command.shelter.Shelters.admit;
import static org.homeward.command.shelter.Shelters.boy;
import static org.homeward.command.shelter.Shelters.day;
import static org.homeward.command.shelter.Shelters.girl;
import static org.homeward.command.shelter.Shelters.man;
import static org.homeward.command.shelter.Shelters.relative;
import static org.homeward.command.shelter.Shelters.request;
import static org.homeward.command.shelter.Shelters.woman;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.homeward.command.RunningAggregates;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.message.CommandRefused;
import org.homeward.kernel.shelter.Guest;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterCommand.AdmitResident;
import org.homeward.kernel.shelter.ShelterCommand.RequestAdmission;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionQueued;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;
import org.homeward.kernel.shelter.ShelterEvent.ResidentAdmitted;
import org.homeward.kernel.shelter.ShelterRejection.NotPossibleNow;
import org.homeward.kernel.shelter.StayState;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred people ask for the forty places at once; each section is asked for by five times as many as it holds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionRaceIT {
    private static final int APPLICANTS = 200;
    private static final int PLACES = 40;

    @Test
    void exactly_forty_people_move_in_and_everybody_else_waits(@TempDir Path data) {
        try (var running = RunningAggregates.on(data)) {
            running.race(List.of(ReferenceCentre.open(ID, day(0))));
            var answers = running.race(applicants());
            assertThat(answers).hasSize(APPLICANTS).allMatch(Optional::isEmpty);

            var reserved = events(running, BedReserved.class);
            var queued = events(running, AdmissionQueued.class);
            assertThat(reserved).extracting(BedReserved::bed).hasSize(PLACES).doesNotHaveDuplicates();
            assertThat(reserved).extracting(BedReserved::bedsLeft).containsExactlyElementsOf(down(PLACES - 1, 0));
            assertThat(queued)
                    .extracting(AdmissionQueued::queueLength)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, APPLICANTS - PLACES)
                            .boxed()
                            .toList());

            var arrivals = running.race(arrivals());
            assertThat(arrivals.stream().filter(Optional::isEmpty)).hasSize(PLACES);
            assertThat(arrivals.stream().flatMap(Optional::stream))
                    .hasSize(APPLICANTS - PLACES)
                    .allMatch(refusal ->
                            refusal.equals(new NotPossibleNow(StayState.QUEUED, List.of("shelter.cancel-request"))));
            assertThat(events(running, ResidentAdmitted.class))
                    .extracting(ResidentAdmitted::stayId)
                    .containsExactlyInAnyOrderElementsOf(stays(reserved));
            assertThat(running.everything().stream().filter(CommandRefused.class::isInstance))
                    .as("every refusal is on record")
                    .hasSize(APPLICANTS - PLACES);
        }
    }

    private static List<StayId> stays(List<BedReserved> reserved) {
        return reserved.stream().map(BedReserved::stayId).toList();
    }

    private static <E> List<E> events(RunningAggregates running, Class<E> type) {
        return running.stream(ID.value()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static List<Integer> down(int from, int to) {
        return IntStream.iterate(from, left -> left >= to, left -> left - 1)
                .boxed()
                .toList();
    }

    private static List<RequestAdmission> applicants() {
        var all = new ArrayList<RequestAdmission>();
        ask(all, 80, SectionKind.MEN, number -> man(number));
        ask(all, 40, SectionKind.WOMEN, number -> woman(number));
        ask(
                all,
                40,
                SectionKind.FAMILY,
                number -> relative(number, number % 2 == 0 ? Sex.F : Sex.M, false, number / 4));
        ask(all, 15, SectionKind.UASC_BOYS, number -> boy(number));
        ask(all, 10, SectionKind.UASC_GIRLS, number -> girl(number));
        ask(all, 10, SectionKind.MEDICAL_ISOLATION, number -> woman(number));
        ask(all, 5, SectionKind.PROTECTED, number -> woman(number));
        Collections.shuffle(all, new Random(40));
        return all;
    }

    private static void ask(List<RequestAdmission> all, int many, SectionKind section, IntFunction<Guest> guest) {
        var first = all.size();
        IntStream.range(first, first + many).forEach(number -> all.add(request(number, guest.apply(number), section)));
    }

    private static List<AdmitResident> arrivals() {
        return IntStream.range(0, APPLICANTS)
                .mapToObj(number -> admit(number, 2))
                .toList();
    }
}
