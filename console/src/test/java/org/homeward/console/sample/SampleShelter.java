package org.homeward.console.sample;

import static org.homeward.console.sample.SampleCases.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.shelter.BedCount;
import org.homeward.kernel.shelter.BlockReason;
import org.homeward.kernel.shelter.Occupancy;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterBoard;
import org.homeward.kernel.shelter.ShelterBoard.Bed;
import org.homeward.kernel.shelter.ShelterBoard.BedState;
import org.homeward.kernel.shelter.ShelterList;
import org.homeward.kernel.shelter.ShelterQuery.ShowOccupancy;
import org.homeward.kernel.shelter.ShelterQueue;
import org.homeward.kernel.shelter.ShownSection;

/** The centre of the sample: 40 beds in twelve rooms. */
public final class SampleShelter {
    /** Its id. */
    public static final ShelterId ID = ShelterId.of(new UUID(7, 7));

    /** The version of its board. */
    public static final long VERSION = 900;

    private record Plan(String room, SectionKind section, int beds) {}

    private static final List<Plan> PLAN = List.of(
            new Plan("M1", SectionKind.MEN, 4),
            new Plan("M2", SectionKind.MEN, 4),
            new Plan("M3", SectionKind.MEN, 4),
            new Plan("M4", SectionKind.MEN, 4),
            new Plan("W1", SectionKind.WOMEN, 4),
            new Plan("W2", SectionKind.WOMEN, 4),
            new Plan("F1", SectionKind.FAMILY, 4),
            new Plan("F2", SectionKind.FAMILY, 4),
            new Plan("B1", SectionKind.UASC_BOYS, 3),
            new Plan("G1", SectionKind.UASC_GIRLS, 2),
            new Plan("I1", SectionKind.MEDICAL_ISOLATION, 2),
            new Plan("P1", SectionKind.PROTECTED, 1));

    private SampleShelter() {}

    static ShelterList list() {
        return new ShelterList(
                List.of(new ShelterList.Row(ID, "Tripoli humanitarian centre", LocalDate.of(2008, 3, 12), count(), 3)),
                48_000);
    }

    static ShelterBoard board() {
        return new ShelterBoard(
                ID, "Tripoli humanitarian centre", LocalDate.of(2008, 3, 12), rooms(), count(), 3, VERSION, 48_000);
    }

    private static List<ShelterBoard.Room> rooms() {
        return PLAN.stream()
                .map(plan -> new ShelterBoard.Room(
                        plan.room(),
                        ShownSection.of(plan.section()),
                        IntStream.rangeClosed(1, plan.beds())
                                .mapToObj(bed -> bed(plan.room(), bed))
                                .toList()))
                .toList();
    }

    private static Bed bed(String room, int bed) {
        var number = room.charAt(0) * 5 + room.charAt(1) * 11 + bed * 3;
        var code = room + "-" + bed;
        var state = state(number);
        var guest = state == BedState.FREE || state == BedState.BLOCKED
                ? Optional.<ShelterBoard.Occupant>empty()
                : Optional.of(new ShelterBoard.Occupant(
                        SampleCases.id(number % SampleCases.COUNT), StayId.of(new UUID(8, number))));
        return new Bed(
                code,
                state,
                guest,
                guest.map(g -> TODAY.minusDays(number % 40)),
                state == BedState.RESERVED || state == BedState.BLOCKED
                        ? Optional.of(TODAY.plusDays(2))
                        : Optional.empty(),
                state == BedState.BLOCKED ? Optional.of(BlockReason.CLEANING) : Optional.empty());
    }

    private static BedState state(int number) {
        return switch (number % 13) {
            case 0, 5 -> BedState.FREE;
            case 3 -> BedState.RESERVED;
            case 7 -> BedState.ABSENT;
            case 9 -> number % 2 == 0 ? BedState.BLOCKED : BedState.OCCUPIED;
            default -> BedState.OCCUPIED;
        };
    }

    private static BedCount count() {
        var states = rooms().stream()
                .flatMap(room -> room.beds().stream())
                .map(Bed::state)
                .toList();
        return new BedCount(
                count(states, BedState.FREE),
                count(states, BedState.RESERVED),
                count(states, BedState.OCCUPIED) + count(states, BedState.ABSENT),
                count(states, BedState.BLOCKED));
    }

    private static int count(List<BedState> states, BedState wanted) {
        return (int) states.stream().filter(wanted::equals).count();
    }

    static ShelterQueue queue() {
        return new ShelterQueue(
                ID,
                List.of(
                        waiting(11, ShownSection.MEN, 1, 60),
                        waiting(29, ShownSection.MEN, 2, 40),
                        waiting(47, ShownSection.WOMEN, 1, 40)),
                3,
                Optional.empty(),
                48_000);
    }

    private static ShelterQueue.Row waiting(int number, ShownSection section, int rank, int priority) {
        return new ShelterQueue.Row(
                SampleCases.id(number),
                StayId.of(new UUID(9, number)),
                section,
                rank,
                priority,
                TODAY.minusDays(number % 9),
                rank - 1,
                0,
                0);
    }

    static Occupancy occupancy(ShowOccupancy asked) {
        return new Occupancy(
                ID,
                asked.from()
                        .datesUntil(asked.to().plusDays(1))
                        .map(day -> new Occupancy.Day(day, 40, 2, residents(day), 2, 2))
                        .toList(),
                48_000);
    }

    private static int residents(LocalDate day) {
        return (int) Math.min(40, Math.round(31 + 6 * Math.sin(day.toEpochDay() / 9.0) + day.toEpochDay() % 3));
    }
}
